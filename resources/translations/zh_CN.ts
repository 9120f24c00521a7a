<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>models/design/activations.py</name>
        <message>
            <location filename="../../models/design/activations.py" />
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>leaky ReLU</source>
            <translation>leaky ReLU</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>ELU</source>
            <translation>ELU</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>softplus</source>
            <translation>softplus</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>tanh</source>
            <translation>tanh</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>sigmoid</source>
            <translation>sigmoid</translation>
        </message>
        <message>
            <location filename="../../models/design/activations.py" />
            <source>sine</source>
            <translation>正弦</translation>
        </message>
    </context>
    <context>
        <name>models/design/built_in.py</name>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>T-shirt</source>
            <translation>T 恤</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>trousers</source>
            <translation>裤子</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>pullover</source>
            <translation>套头衫</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>dress</source>
            <translation>连衣裙</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>coat</source>
            <translation>外套</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>sandal</source>
            <translation>凉鞋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>shirt</source>
            <translation>衬衫</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>trainer</source>
            <translation>运动鞋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>bag</source>
            <translation>包</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>boot</source>
            <translation>短靴</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Circle</source>
            <translation>圆形</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>XOR</source>
            <translation>异或</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Gauss</source>
            <translation>高斯</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Moons</source>
            <translation>月牙</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Rings</source>
            <translation>圆环</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Checkerboard</source>
            <translation>棋盘</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Three spirals</source>
            <translation>三条螺旋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <location filename="../../models/design/data_kind.py" />
            <source>Plane</source>
            <translation>平面</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Multi-Gauss</source>
            <translation>多重高斯</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>x·sin x</source>
            <translation>x·sin x</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Digits 8×8</source>
            <translation>手写数字 8×8</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>MNIST</source>
            <translation>MNIST</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>MNIST 16×16</source>
            <translation>MNIST 16×16</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Fashion-MNIST</source>
            <translation>Fashion-MNIST</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <location filename="../../ui/app/templates.py" />
            <source>Hands</source>
            <translation>手势</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <location filename="../../ui/app/templates.py" />
            <source>MNIST-1D</source>
            <translation>MNIST-1D</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>MNIST-1D, shuffled</source>
            <translation>MNIST-1D（打乱）</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/help/entries.py" />
            <source>Data set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Which data set to learn</source>
            <translation>要学习的数据集</translation>
        </message>
    </context>
    <context>
        <name>models/design/data.py</name>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Points, training and test together</source>
            <translation>点的总数，包括训练集和测试集</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>How far points or labels are jittered</source>
            <translation>点或标签随机抖动的幅度</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Label noise</source>
            <translation>标签噪声</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the training samples with a wrong class; of values, how much noise is added. Test samples stay right</source>
            <translation>训练样本中类别被改错的比例；目标是数值时，则为所加噪声的大小。测试样本保持正确</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Class imbalance</source>
            <translation>类别不平衡</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the samples of every class but the first that gives way to more of the first, in training and test</source>
            <translation>除第一类外，其余各类的样本被第一类样本替换的比例，训练集和测试集相同</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Outliers</source>
            <translation>离群值</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the training samples that lie anywhere, or whose value is far off. Test samples stay as they are</source>
            <translation>训练样本中离群值的比例：落在任意位置，或数值偏离很远。测试样本不变</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Used for training</source>
            <translation>训练集比例</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the samples used for training; the rest tests</source>
            <translation>用于训练的样本比例；其余用于测试</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Data seed</source>
            <translation>数据种子</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Same seed, same samples and the same split</source>
            <translation>种子相同，样本和划分就相同</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Standardise inputs</source>
            <translation>标准化输入</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Bring every input to mean 0 and variance 1, measured on the training data</source>
            <translation>按训练数据把每个输入变为均值 0、方差 1</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Standardise target</source>
            <translation>标准化目标值</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Learn the value at mean 0 and variance 1, measured on the training data. Answers are in its own unit; the loss is not.</source>
            <translation>学习均值为 0、方差为 1 的目标值，由训练数据算出。回答用原来的单位，损失则不是。</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>inputs must be different names out of {options}, got {value}</source>
            <translation>inputs 必须是 {options} 中互不相同的名称，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/design/data_kind.py</name>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <location filename="../../ui/data/own_tiles.py" />
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <location filename="../../models/design/picture_folder.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/samples/sample_grid.py" />
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Signals</source>
            <translation>信号</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Mine</source>
            <translation>我的</translation>
        </message>
    </context>
    <context>
        <name>models/design/drawing.py</name>
        <message>
            <location filename="../../models/design/drawing.py" />
            <location filename="../../models/design/training.py" />
            <source>Scale</source>
            <translation>缩放</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Bring the drawing to the size of the digits in MNIST</source>
            <translation>把手绘图缩放到 MNIST 中数字的大小</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Centre</source>
            <translation>居中</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Put the centre of mass where MNIST has it</source>
            <translation>把重心移到 MNIST 中的位置</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Pen width</source>
            <translation>笔画粗细</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Paint the strokes anew, all with the same width</source>
            <translation>用统一的粗细重画笔画</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Polarity</source>
            <translation>明暗</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Ink and paper as in the training pictures; off: the other way round</source>
            <translation>笔迹和纸的明暗与训练图片一致；关闭则相反</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Take the square in the middle; off: the whole photo, with white margins</source>
            <translation>取中间的正方形；关闭时：整张照片，空处填白</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Grey</source>
            <translation>灰度</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Take the colours away</source>
            <translation>去掉颜色</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Invert</source>
            <translation>反相</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Exchange light and dark where the photo has a light ground, as the pictures learned have a dark one</source>
            <translation>照片背景亮时把明暗对调，因为学过的图片背景是暗的</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Each pixel is the mean of what it covers; off: one pixel of the photo</source>
            <translation>每个像素是它所覆盖部分的平均值；关闭时：只取照片的一个像素</translation>
        </message>
    </context>
    <context>
        <name>models/design/layer.py</name>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes a row of numbers, but {shape} signals come in. Put a Flatten before it.</source>
            <translation>“{kind}”层需要一行数，但输入的是 {shape} 的信号。请在它前面加一个展平层。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes a row of numbers, but {shape} pictures come in. Put a Flatten before it.</source>
            <translation>“{kind}”层需要一行数，但输入的是 {shape} 的图片。请在它前面加一个展平层。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes pictures, but {shape} signals come in. Remove it, or put it where pictures come in.</source>
            <translation>“{kind}”层需要图片，但输入的是 {shape} 的信号。请删除它，或把它放到有图片输入的位置。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes pictures, but a row of numbers comes in, {count} long. Remove it, or put it where pictures come in.</source>
            <translation>“{kind}”层需要图片，但输入的是长度为 {count} 的一行数。请删除它，或把它放到有图片输入的位置。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes signals, but {shape} pictures come in. Remove it, or put it where signals come in.</source>
            <translation>“{kind}”层需要信号，但输入的是 {shape} 的图片。请删除它，或把它放到有信号输入的位置。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes signals, but a row of numbers comes in, {count} long. Remove it, or put it where signals come in.</source>
            <translation>“{kind}”层需要信号，但输入的是长度为 {count} 的一行数。请删除它，或把它放到有信号输入的位置。</translation>
        </message>
    </context>
    <context>
        <name>models/design/layers.py</name>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Units</source>
            <translation>神经元数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Neurons in this layer</source>
            <translation>这一层的神经元数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/search/words.py" />
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each neuron's sum</source>
            <translation>作用于每个神经元加权和的函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Bias</source>
            <translation>偏置</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each neuron's sum</source>
            <translation>给每个神经元的加权和加上它自己的一个数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/function/function.py" />
            <source>Function</source>
            <translation>函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each value</source>
            <translation>作用于每个值的函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Rate</source>
            <translation>丢弃率</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Share of values set to zero while training</source>
            <translation>训练时随机置零的值的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Momentum</source>
            <translation>动量</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Share of the newest batch in the running mean and variance</source>
            <translation>更新移动均值和方差时，最新批次所占的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The earlier layer whose result is added to what comes in</source>
            <translation>把前面哪一层的结果加到输入上</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Channels</source>
            <translation>通道数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Pictures that this layer gives, one a kernel</source>
            <translation>这一层输出的图片数，每个卷积核一张</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Kernel</source>
            <translation>卷积核</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Height and width of a kernel, in pixels</source>
            <translation>卷积核的高和宽（像素）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Stride</source>
            <translation>步幅</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Pixels from one place of the kernel to the next</source>
            <translation>卷积核每次移动的像素数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Rows and columns of zeros laid around the picture</source>
            <translation>在图片四周补零的行数和列数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each sum</source>
            <translation>作用于每个加权和的函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each channel</source>
            <translation>给每个通道加上它自己的一个数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>A kernel of {kernel}×{kernel} is larger than the picture, {height}×{width} with a padding of {padding}. Make it smaller.</source>
            <translation>{kernel}×{kernel} 的卷积核比图片还大：图片为 {height}×{width}，填充为 {padding}。请把卷积核改小。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>{kind} takes squares of {size}×{size}, but the picture has only {height}×{width}. Make them smaller, or remove it.</source>
            <translation>“{kind}”层每次取 {size}×{size} 的方块，但图片只有 {height}×{width}。请把方块改小，或删除这一层。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Height and width of a square, in pixels</source>
            <translation>方块的高和宽（像素）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Signals that this layer gives, one a kernel</source>
            <translation>这一层输出的信号数，每个卷积核一个</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Length of a kernel, in numbers</source>
            <translation>卷积核的长度（数的个数）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Numbers from one place of the kernel to the next</source>
            <translation>卷积核每次移动几个数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Zeros put at either end of the signal</source>
            <translation>在信号两端各补几个零</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>A kernel of {kernel} is longer than the signal, {length} with a padding of {padding}. Make it shorter.</source>
            <translation>长度为 {kernel} 的卷积核比信号还长：信号长 {length}，填充为 {padding}。请把卷积核改短。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>{kind} takes pieces of {size} numbers, but the signal has only {length}. Make them shorter, or remove it.</source>
            <translation>“{kind}”层每段需要 {size} 个数，但信号只有 {length} 个。请把段改短，或删除这一层。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Length of a piece, in numbers</source>
            <translation>每段的长度（数的个数）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each output</source>
            <translation>作用于每个输出的函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each output</source>
            <translation>给每个输出加上它自己的一个数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The output</source>
            <translation>输出层</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Linear</source>
            <comment>layer</comment>
            <translation>全连接</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>z = W x + b, then an activation of its own; W is (units, inputs), b is (units,).</source>
            <translation>z = W x + b，再经过自己的激活函数；W 的形状是（神经元数, 输入数），b 是（神经元数,）。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Activation</source>
            <comment>layer</comment>
            <translation>激活函数</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>An element-wise function as a layer by itself.</source>
            <translation>单独作为一层的逐元素函数。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Dropout</source>
            <comment>layer</comment>
            <translation>Dropout</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Sets a random share of its inputs to zero while training; does nothing when it answers.</source>
            <translation>训练时把随机一部分输入置零；回答时不起作用。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>BatchNorm</source>
            <comment>layer</comment>
            <translation>批归一化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Brings each feature, of pictures each channel, to mean 0 and variance 1 over the batch; scales and shifts it.</source>
            <translation>按批次把每个特征（图片则是每个通道）变为均值 0、方差 1，再缩放和平移。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>LayerNorm</source>
            <comment>layer</comment>
            <translation>层归一化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Brings all values of a sample to mean 0 and variance 1, then scales and shifts each of them.</source>
            <translation>把一个样本的所有值变为均值 0、方差 1，再逐个缩放和平移。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Add</source>
            <comment>layer</comment>
            <translation>相加</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>A residual connection: adds what an earlier layer gives to what comes in.</source>
            <translation>残差连接：把前面某一层的输出加到输入上。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Conv2d</source>
            <comment>layer</comment>
            <translation>卷积</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Slides small kernels, one a channel, over the picture, then an activation; W is (channels, channels in, k, k).</source>
            <translation>让小卷积核在图片上滑动，每个通道一个，再经过激活函数；W 的形状是（通道数, 输入通道数, k, k）。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>MaxPool2d</source>
            <comment>layer</comment>
            <translation>最大池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The largest number of each square of the picture; a rest at its right and lower edge is left out.</source>
            <translation>取图片中每个方块的最大值；右边和下边不足一块的部分舍去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>AvgPool2d</source>
            <comment>layer</comment>
            <translation>平均池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The mean of each square of the picture; a rest at its right and lower edge is left out.</source>
            <translation>取图片中每个方块的均值；右边和下边不足一块的部分舍去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Conv1d</source>
            <comment>layer</comment>
            <translation>一维卷积</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Slides short kernels, one a channel, along the signal, then an activation; W is (channels, channels in, k).</source>
            <translation>让短卷积核沿着信号滑动，每个通道一个，再经过激活函数；W 的形状是（通道数, 输入通道数, k）。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>MaxPool1d</source>
            <comment>layer</comment>
            <translation>一维最大池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The largest number of each piece of the signal; a rest at its end is left out.</source>
            <translation>信号每一小段里最大的数；末尾不足一段的部分舍去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>AvgPool1d</source>
            <comment>layer</comment>
            <translation>一维平均池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The mean of each piece of the signal; a rest at its end is left out.</source>
            <translation>信号每一小段的平均值；末尾不足一段的部分舍去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>GlobalAvgPool</source>
            <comment>layer</comment>
            <translation>全局平均池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The mean of each channel: pictures or signals become a row, one number a channel.</source>
            <translation>每个通道的平均值：图片或信号变成一行数，每个通道一个。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Flatten</source>
            <comment>layer</comment>
            <translation>展平</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Lays all numbers of a sample in a row, channel by channel, row by row.</source>
            <translation>把一个样本的所有数排成一行：逐通道、逐行。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Output</source>
            <comment>layer</comment>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The last layer: z = W x + b with as many units as data and loss need (never stored here).</source>
            <translation>最后一层：z = W x + b，神经元数由数据和损失决定。</translation>
        </message>
    </context>
    <context>
        <name>models/design/network.py</name>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Next id</source>
            <translation>下一个编号</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Number of the next new layer</source>
            <translation>下一个新层的编号</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <location filename="../../models/files/storage.py" />
            <source>a network holds at most {most} layers, got {count}</source>
            <translation>一个网络最多有 {most} 层，实际为 {count}</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>the output's id must be {wanted!r}, got {value}</source>
            <translation>输出层的 id 必须是 {wanted!r}，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>layer id {id!r} is used twice</source>
            <translation>层 id {id!r} 重复使用了</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Add needs an earlier layer to take from; its source is gone or comes later. Choose another.</source>
            <translation>“相加”层需要从前面的某一层取值，但它的来源已不存在，或排在它后面。请另选来源。</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Add needs two equal shapes, but {shape} comes in and its source gives {other}. Choose another source.</source>
            <translation>“相加”层需要两个相同的形状，但输入是 {shape}，来源给出的是 {other}。请另选来源。</translation>
        </message>
    </context>
    <context>
        <name>models/design/picture_folder.py</name>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Picture size</source>
            <translation>图片尺寸</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Every picture becomes a square of so many pixels a side</source>
            <translation>每张图片都变为这一边长（像素）的正方形</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Colour</source>
            <translation>彩色</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Three channels, red, green and blue, instead of one</source>
            <translation>用红、绿、蓝三个通道，而不是一个</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>path must be the name of a folder, got {value}</source>
            <translation>path 必须是文件夹名，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>The name of the folder {name} is not Unicode text. Rename the folder.</source>
            <translation>文件夹 {name} 的名称不是 Unicode 文本。请给文件夹改名。</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>classes must be different names of folders, got {value}</source>
            <translation>classes 必须是互不相同的文件夹名，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <location filename="../../models/design/tables/table_file.py" />
            <source>There may be at most {most} classes, got {count}.</source>
            <translation>最多可以有 {most} 个类别，实际为 {count}。</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Choose a folder of pictures that holds one folder a class, two at least.</source>
            <translation>请选择一个图片文件夹：其中每个类别各占一个子文件夹，至少要有两个。</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/expression.py</name>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has at most {most} characters, and this one has {count}.</source>
            <translation>公式最多 {most} 个字符，这个有 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>Type a formula.</source>
            <translation>请输入公式。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>Write * between a number and what it is multiplied with: 2*x.</source>
            <translation>数字与它所乘的内容之间要写 *：2*x。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The brackets do not match: as many have to be closed as are opened.</source>
            <translation>括号不配对：左括号与右括号的个数要相同。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has no =. Compare with &lt;, &gt;, &lt;= or &gt;=.</source>
            <translation>公式里没有 =。请用 &lt;、&gt;、&lt;= 或 &gt;= 比较。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The formula cannot be read near “{near}”.</source>
            <translation>公式在“{near}”附近无法读懂。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The formula has more than {most} operations one in another.</source>
            <translation>公式中的运算嵌套超过 {most} 层。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has numbers, + - * / ^, brackets, comparisons, and, or, not, and these functions: {functions}.</source>
            <translation>公式可以有数字、+ - * / ^、括号、比较、and、or、not，以及这些函数：{functions}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A number in the formula is too large.</source>
            <translation>公式中有一个数太大。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>An exponent has to be a number from −{most} to {most}.</source>
            <translation>指数必须是 −{most} 到 {most} 之间的数。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} takes one number in brackets.</source>
            <translation>{name} 的括号里要有一个数。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} takes two numbers or more in brackets, with commas between them.</source>
            <translation>{name} 的括号里要有两个或更多的数，用逗号隔开。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A comparison is no number: join comparisons with “and” or “or”.</source>
            <translation>比较的结果不是数：请用 and 或 or 连接各个比较。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>“and”, “or” and “not” stand between comparisons, such as x &gt; 1 and y &lt; 2.</source>
            <translation>and、or、not 用于连接比较，例如 x &gt; 1 and y &lt; 2。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} is not known. A formula has {variables}, pi, e, and these functions: {functions}.</source>
            <translation>不认识 {name}。公式可以有 {variables}、pi、e，以及这些函数：{functions}。</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/pinwheel.py</name>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>Classes</source>
            <translation>类别数</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>How many arms there are, a class each</source>
            <translation>风车有几个臂，每个臂是一个类别</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>Pinwheel</source>
            <translation>风车</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/typed.py</name>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/plane/curve.py" />
            <source>Curve</source>
            <translation>曲线</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>A formula must be text, got {value}</source>
            <translation>公式必须是文本，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>Write a comparison, such as {example}.</source>
            <translation>请写一个比较，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>This holds everywhere for x and y from −6 to 6. Some points have to lie on each side.</source>
            <translation>x 和 y 在 −6 到 6 之间时，这个条件处处成立。两侧都必须有一些点。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>This holds nowhere for x and y from −6 to 6. Some points have to lie on each side.</source>
            <translation>x 和 y 在 −6 到 6 之间时，这个条件处处不成立。两侧都必须有一些点。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>A curve is a number for each x, without a comparison, such as {example}.</source>
            <translation>曲线对每个 x 给出一个数，不含比较，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The curve may go as far as {most:,.0f}, and it goes to {far:.3g}.</source>
            <translation>曲线的值最大可到 {most:,.0f}，而它达到 {far:.3g}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The formula has no finite value at x = {x:.2g}.</source>
            <translation>公式在 x = {x:.2g} 处没有有限值。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The formula has no finite value at x = {x:.2g}, y = {y:.2g}.</source>
            <translation>公式在 x = {x:.2g}、y = {y:.2g} 处没有有限值。</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/vocabulary.py</name>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>x</source>
            <translation>x</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>y</source>
            <translation>y</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>x²</source>
            <translation>x²</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>y²</source>
            <translation>y²</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>x·y</source>
            <translation>x·y</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>sin x</source>
            <translation>sin x</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>sin y</source>
            <translation>sin y</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>cos x</source>
            <translation>cos x</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>cos y</source>
            <translation>cos y</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>pink</source>
            <translation>粉色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>red</source>
            <translation>红色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>sky blue</source>
            <translation>天蓝色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>olive</source>
            <translation>橄榄色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>grey</source>
            <translation>灰色</translation>
        </message>
    </context>
    <context>
        <name>models/design/points.py</name>
        <message>
            <location filename="../../models/design/points.py" />
            <source>{field} must be {least} to {most} different names of at most {longest} letters, got {value}</source>
            <translation>{field} 必须是 {least} 到 {most} 个互不相同、最多 {longest} 个字符的名称，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>target must be a name of at most {longest} letters, got {value}</source>
            <translation>target 必须是最多 {longest} 个字符的名称，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>origin must be a data set, got {value}</source>
            <translation>origin 必须是一个数据集，而不是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>every point needs an id of its own</source>
            <translation>每个点都要有自己的编号</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>next_id must be a whole number from 1 on, got {value}</source>
            <translation>next_id 必须是从 1 开始的整数，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>The id of a point must be a whole number from 1 on, got {value}</source>
            <translation>点的编号必须是从 1 开始的整数，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} has {count} numbers, but there are {columns} columns.</source>
            <translation>点 {id} 有 {count} 个数，但共有 {columns} 列。</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} must hold numbers between −{most:,.0f} and {most:,.0f}, got {value}</source>
            <translation>点 {id} 的数必须在 −{most:,.0f} 和 {most:,.0f} 之间，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} must have a class from 0 to {most}, got {value}</source>
            <translation>点 {id} 的类别必须在 0 到 {most} 之间，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>ranges must be pairs of a low and a high number, got {value}</source>
            <translation>ranges 必须是由小到大的一对数，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>ranges must be one pair a column, got {value}</source>
            <translation>ranges 必须每列一对，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>There may be at most {most:,} points, got {count:,}.</source>
            <translation>最多可以有 {most:,} 个点，但这里有 {count:,} 个。</translation>
        </message>
    </context>
    <context>
        <name>models/design/spec.py</name>
        <message>
            <location filename="../../models/design/spec.py" />
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be one of {options}, got {value}</source>
            <translation>{field}必须是 {options} 之一，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be true or false, got {value}</source>
            <translation>{field}必须是 true 或 false，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be 1 to 40 letters, digits, - or _, got {value}</source>
            <translation>{field}必须由 1 到 40 个字母、数字、- 或 _ 组成，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <location filename="../../playground/cli/info.py" />
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/datasets/images.py" />
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/plane/curve_view.py" />
            <location filename="../../ui/panels/plane/map_view.py" />
            <location filename="../../ui/panels/predict/predict.py" />
            <location filename="../../ui/panels/quality/errors_view.py" />
            <location filename="../../ui/panels/samples/row_model.py" />
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} ({1})</source>
            <translation>{0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>a number</source>
            <translation>数</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be {wanted}, got {value}</source>
            <translation>{field}必须是{wanted}，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must lie between {low:g} and {high:g}, got {value}</source>
            <translation>{field}必须在 {low:g} 到 {high:g} 之间，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/design/start.py</name>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start holds at most {most} arrays, got {count}</source>
            <translation>start 最多可含 {most} 个数组，实际为 {count} 个</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start holds at most {most} numbers</source>
            <translation>start 最多可含 {most} 个数</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start: {key} must be the id of a layer, a dot, and weight or bias</source>
            <translation>start：{key} 必须是层的 id、一个点，再加 weight 或 bias</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start: {key} must be numbers between {low:g} and {high:g} in lists of equal length</source>
            <translation>start：{key} 必须是由 {low:g} 到 {high:g} 之间的数组成的列表，且各列表长度相同</translation>
        </message>
    </context>
    <context>
        <name>models/design/tables/measured.py</name>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sepal length</source>
            <translation>花萼长度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sepal width</source>
            <translation>花萼宽度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Petal length</source>
            <translation>花瓣长度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Petal width</source>
            <translation>花瓣宽度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Bill length</source>
            <translation>喙长</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Bill depth</source>
            <translation>喙深</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Flipper length</source>
            <translation>鳍状肢长</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Body mass</source>
            <translation>体重</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Biscoe</source>
            <translation>比斯科岛</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Dream</source>
            <translation>德里姆岛</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Torgersen</source>
            <translation>托格森岛</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Female</source>
            <translation>雌</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Male</source>
            <translation>雄</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Alcohol</source>
            <translation>酒精度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Malic acid</source>
            <translation>苹果酸</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Ash</source>
            <translation>灰分</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Alcalinity of ash</source>
            <translation>灰分碱度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Magnesium</source>
            <translation>镁</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Total phenols</source>
            <translation>总酚</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Flavanoids</source>
            <translation>类黄酮</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Nonflavanoid phenols</source>
            <translation>非黄烷类酚</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Proanthocyanins</source>
            <translation>原花青素</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Colour intensity</source>
            <translation>颜色强度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Hue</source>
            <translation>色调</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>OD280/OD315</source>
            <translation>OD280/OD315</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Proline</source>
            <translation>脯氨酸</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean radius</source>
            <translation>半径均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean texture</source>
            <translation>纹理均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean perimeter</source>
            <translation>周长均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean area</source>
            <translation>面积均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean smoothness</source>
            <translation>光滑度均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean compactness</source>
            <translation>紧密度均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean concavity</source>
            <translation>凹度均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean concave points</source>
            <translation>凹点数均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean symmetry</source>
            <translation>对称性均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean fractal dimension</source>
            <translation>分形维数均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of radius</source>
            <translation>半径标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of texture</source>
            <translation>纹理标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of perimeter</source>
            <translation>周长标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of area</source>
            <translation>面积标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of smoothness</source>
            <translation>光滑度标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of compactness</source>
            <translation>紧密度标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of concavity</source>
            <translation>凹度标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of concave points</source>
            <translation>凹点数标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of symmetry</source>
            <translation>对称性标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of fractal dimension</source>
            <translation>分形维数标准误</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst radius</source>
            <translation>半径最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst texture</source>
            <translation>纹理最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst perimeter</source>
            <translation>周长最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst area</source>
            <translation>面积最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst smoothness</source>
            <translation>光滑度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst compactness</source>
            <translation>紧密度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst concavity</source>
            <translation>凹度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst concave points</source>
            <translation>凹点数最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst symmetry</source>
            <translation>对称性最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst fractal dimension</source>
            <translation>分形维数最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Body mass index</source>
            <translation>体重指数</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Triglycerides (log)</source>
            <translation>甘油三酯（对数）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Age in years</source>
            <translation>年龄（岁）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sex (1 or 2)</source>
            <translation>性别（1 或 2）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Blood pressure</source>
            <translation>血压</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Total cholesterol</source>
            <translation>总胆固醇</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>LDL</source>
            <translation>低密度脂蛋白</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>HDL</source>
            <translation>高密度脂蛋白</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Cholesterol / HDL</source>
            <translation>总胆固醇 / HDL</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Blood sugar</source>
            <translation>血糖</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Iris</source>
            <translation>鸢尾花</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>setosa</source>
            <translation>山鸢尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>versicolor</source>
            <translation>变色鸢尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>virginica</source>
            <translation>维吉尼亚鸢尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Penguins</source>
            <translation>企鹅</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Adelie</source>
            <translation>阿德利企鹅</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Chinstrap</source>
            <translation>帽带企鹅</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Gentoo</source>
            <translation>巴布亚企鹅</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Wine</source>
            <translation>葡萄酒</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 1</source>
            <translation>种植者 1</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 2</source>
            <translation>种植者 2</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 3</source>
            <translation>种植者 3</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Breast cancer</source>
            <translation>乳腺癌</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>malignant</source>
            <translation>恶性</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>benign</source>
            <translation>良性</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Diabetes</source>
            <translation>糖尿病</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Progression after a year</source>
            <translation>一年后的病情进展</translation>
        </message>
    </context>
    <context>
        <name>models/design/tables/table_file.py</name>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>UTF-8</source>
            <translation>UTF-8</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>UTF-16</source>
            <translation>UTF-16</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Simplified Chinese (GB18030)</source>
            <translation>简体中文（GB18030）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Traditional Chinese (Big5)</source>
            <translation>繁体中文（Big5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Western (Latin-1)</source>
            <translation>西欧语言（Latin-1）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Comma</source>
            <translation>逗号</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Semicolon</source>
            <translation>分号</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Tab</source>
            <translation>制表符</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Vertical bar</source>
            <translation>竖线</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Point (0.5)</source>
            <translation>点（0.5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Comma (0,5)</source>
            <translation>逗号（0,5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Leave the row out</source>
            <translation>略去该行</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Use the column's mean</source>
            <translation>用该列的平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Classes (classification)</source>
            <translation>类别（分类）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>A number (regression)</source>
            <translation>数值（回归）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>How the file writes letters as bytes</source>
            <translation>文件如何把文字写成字节</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Delimiter</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What stands between two columns</source>
            <translation>两列之间的符号</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Decimal sign</source>
            <translation>小数点符号</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>How the file writes half</source>
            <translation>文件如何写小数，例如二分之一</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>First row has names</source>
            <translation>第一行是列名</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Whether the first row names the columns</source>
            <translation>第一行是否写有各列的名称</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>sheet must be the name of a sheet, got {value}</source>
            <translation>sheet 必须是工作表的名称，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>name must be the name of a column, got {value}</source>
            <translation>name 必须是列的名称，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>categories must be different texts, got {value}</source>
            <translation>categories 必须是互不相同的文本，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Missing values</source>
            <translation>缺失值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What is done where a value is missing</source>
            <translation>有缺失值时怎么办</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Learn</source>
            <translation>学习</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What the network is to find</source>
            <translation>网络要找出什么</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Rows are pictures</source>
            <translation>每行是一张图片</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Each row is a picture of 28 × 28 pixels</source>
            <translation>每行是一张 28 × 28 像素的图片</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>path must be the name of a file, got {value}</source>
            <translation>path 必须是文件的名称，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>sha256 must be 64 digits from 0 to f, got {value}</source>
            <translation>sha256 必须是 64 位十六进制数字（0 到 f），得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>a table needs its form and its target</source>
            <translation>表格需要 form 和 target</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>columns must be a list of columns</source>
            <translation>columns 必须是由列组成的列表</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>each column of a table can be used once</source>
            <translation>表格的每一列只能用一次</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The column {name} has more than {most} categories.</source>
            <translation>“{name}”列的类别超过 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>two inputs of a table have the same name</source>
            <translation>表格中有两个输入同名</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The table gives {count:,} inputs, and {most:,} are the limit. Leave some columns out.</source>
            <translation>这个表格给出 {count:,} 个输入，而上限是 {most:,} 个。请略去一些列。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>the names in this table are too long for a design</source>
            <translation>这个表格里的名称太长，设计文件放不下</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>A table of pictures has {count} columns of pixels and one of classes.</source>
            <translation>图片表格有 {count} 列像素和一列类别。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The column {name} holds classes, not numbers.</source>
            <translation>“{name}”列里是类别，不是数值。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Import a table first, with one column at least to learn from and one that is learned.</source>
            <translation>请先导入一个表格，其中至少有一列作为输入，一列作为学习目标。</translation>
        </message>
    </context>
    <context>
        <name>models/design/training.py</name>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Cross-entropy</source>
            <translation>交叉熵</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Binary cross-entropy</source>
            <translation>二元交叉熵</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/lessons/blocks.py" />
            <source>MSE</source>
            <translation>均方误差</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>MAE</source>
            <translation>平均绝对误差</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Hinge</source>
            <translation>合页</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>RMSprop</source>
            <translation>RMSprop</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Constant</source>
            <translation>固定</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Steps down</source>
            <translation>阶梯衰减</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Cosine</source>
            <translation>余弦退火</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>One cycle</source>
            <translation>单周期</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>On a plateau</source>
            <translation>停滞时衰减</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Training loss</source>
            <translation>训练损失</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Test loss</source>
            <translation>测试损失</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Uniform ±0.5</source>
            <translation>均匀分布 ±0.5</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Xavier uniform</source>
            <translation>Xavier 均匀分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Xavier normal</source>
            <translation>Xavier 正态分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Kaiming uniform</source>
            <translation>Kaiming 均匀分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Kaiming normal</source>
            <translation>Kaiming 正态分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>PyTorch default</source>
            <translation>PyTorch 默认</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Zeros</source>
            <translation>全零</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Given numbers</source>
            <translation>给定数值</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Loss</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What training makes small</source>
            <translation>训练要减小的量</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Huber delta</source>
            <translation>Huber 阈值 δ</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Error above which Huber grows linearly instead of squared</source>
            <translation>误差超过它时，Huber 损失按线性而不是平方增长</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Each sample counts in the loss by how rare its class is in the training data, so that all classes count alike. The losses shown are weighted so too; accuracy is not</source>
            <translation>每个样本按其类别在训练数据中的稀少程度计入损失，使各类别同等重要。所显示的损失也这样加权；准确率不加权</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How a gradient becomes a step</source>
            <translation>怎样由梯度得出一步更新</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/training/rate_card.py" />
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Size of a step</source>
            <translation>每一步的大小</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Rate over time</source>
            <translation>学习率调度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How the learning rate changes from epoch to epoch</source>
            <translation>学习率怎样逐轮变化</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Over epochs</source>
            <translation>持续轮数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs that the rate takes to its end; then it stays</source>
            <translation>学习率变化到终点所需的轮数；之后不再变</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Every (epochs)</source>
            <translation>间隔（轮）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs from one cut to the next</source>
            <translation>每隔多少轮衰减一次</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Factor</source>
            <translation>衰减系数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What each cut multiplies the rate by</source>
            <translation>每次衰减时学习率乘以的数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Lowest rate</source>
            <translation>最低学习率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the learning rate below which it never falls</source>
            <translation>学习率不会低于初始值的这个比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Warm-up</source>
            <translation>预热</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the epochs in which the rate rises</source>
            <translation>学习率上升阶段占总轮数的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Watches</source>
            <translation>监测对象</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Which loss has to fall; watching the test loss lets the test data steer</source>
            <translation>监测哪个损失是否下降；监测测试损失，等于让测试数据参与调节</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Patience in epochs</source>
            <translation>耐心值（轮）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs without a lower loss after which the rate is cut</source>
            <translation>损失连续多少轮不下降，就降低学习率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the last step that is kept</source>
            <translation>保留上一步更新的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Look ahead along the momentum before taking the gradient</source>
            <translation>先沿动量方向前看一步，再计算梯度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Smoothing</source>
            <translation>平滑系数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How slowly RMSprop forgets old squared gradients (alpha)</source>
            <translation>RMSprop 遗忘旧的梯度平方的快慢（alpha，越大越慢）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How slowly Adam forgets old gradients</source>
            <translation>Adam 遗忘旧梯度的快慢（越大越慢）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How slowly Adam forgets old squared gradients</source>
            <translation>Adam 遗忘旧的梯度平方的快慢（越大越慢）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Keeps the division by a small number finite</source>
            <translation>防止除以很小的数时结果变成无穷大</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of each weight that AdamW takes away, times the learning rate</source>
            <translation>AdamW 每步从每个权重减去的比例，再乘以学习率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Samples per step</source>
            <translation>每一步的样本数</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>L1</source>
            <translation>L1</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Pulls all weights towards 0 by the same amount, so that those of little use vanish; 0 is off</source>
            <translation>把所有权重向 0 拉近同样的量，用处不大的权重会消失；0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>L2</source>
            <translation>L2</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Pulls large weights towards 0 more than small ones, so that none becomes huge; 0 is off</source>
            <translation>把权重向 0 拉近，权重越大拉得越多，因此没有权重会变得很大；0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Initial weights</source>
            <translation>初始权重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Where weights start</source>
            <translation>权重的初始值</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Precision</source>
            <translation>数值精度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What layers compute with on pictures and signals; bfloat16 is less exact, and faster on hardware made for it</source>
            <translation>处理图片和信号时各层使用的计算精度；bfloat16 精度较低，但在专门支持它的硬件上更快</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>float32</source>
            <translation>float32</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>bfloat16</source>
            <translation>bfloat16</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Weight seed</source>
            <translation>权重种子</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Same seed, same initial weights and order of samples</source>
            <translation>种子相同，初始权重和样本顺序就相同</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Rotate (°)</source>
            <translation>旋转（°）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Turns each training picture by up to so many degrees, either way</source>
            <translation>把每张训练图片向任一方向随机旋转，最多这么多度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Stretches or shrinks width and height by up to this share</source>
            <translation>把宽和高随机放大或缩小，最多这个比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Shift</source>
            <translation>平移</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Moves across and down by up to this share of the side</source>
            <translation>上下左右随机移动，最多为边长的这个比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Thickness</source>
            <translation>笔画粗细</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the pictures whose strokes grow or shrink</source>
            <translation>笔画变粗或变细的图片比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>After epochs</source>
            <translation>训练轮数达到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops after so many epochs; play goes on for as many again. 0 is off</source>
            <translation>训练满这么多轮后停止；再按“开始”，就再训练同样多的轮数。0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>At loss</source>
            <translation>损失降到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the loss, without the penalty, is at most this at the end of an epoch. 0 is off</source>
            <translation>某一轮结束时，损失（不含正则化项）不高于此值，训练就停止。0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>At accuracy</source>
            <translation>准确率达到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when so many answers are right at the end of an epoch. 0 is off</source>
            <translation>某一轮结束时，答对的比例达到此值，训练就停止。0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Both on the test data</source>
            <translation>以上两项按测试数据计算</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>The loss and the accuracy that end training are those of the test data, not of the training data</source>
            <translation>用来停止训练的损失和准确率按测试数据计算，而不是训练数据</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>No progress for (epochs)</source>
            <translation>训练损失连续未降低（轮）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the training loss has not fallen by 0.01 % for so many epochs. 0 is off</source>
            <translation>训练损失连续这么多轮没有下降 0.01%，训练就停止。0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Test loss no lower for (epochs)</source>
            <translation>测试损失连续未降低（轮）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the test loss has had no new low for so many epochs. 0 is off</source>
            <translation>测试损失连续这么多轮没有新的最低值，训练就停止。0 表示关闭</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Keep the best weights</source>
            <translation>保留最好的权重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>When the patience with the test loss ends, the weights of its lowest epoch are put back</source>
            <translation>因测试损失不再降低而停止时，恢复测试损失最低那一轮的权重</translation>
        </message>
    </context>
    <context>
        <name>models/design/wording.py</name>
        <message>
            <location filename="../../models/design/wording.py" />
            <source>“{0}”</source>
            <translation>“{0}”</translation>
        </message>
        <message>
            <location filename="../../models/design/wording.py" />
            <source>.</source>
            <comment>end of a sentence</comment>
            <translation>。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/course.py</name>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>From epoch to epoch the loss jumps by {jump} on average and gets nowhere: steps are too large.</source>
            <translation>损失平均每轮跳动 {jump}，却没有下降：步长太大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>mean jump of the loss</source>
            <translation>损失的平均跳动幅度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>loss ÷ its lowest</source>
            <translation>损失 ÷ 最低损失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss became infinite at step {step}: steps are too large.</source>
            <translation>损失在第 {step} 步变为无穷大：步长太大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss had fallen to {lowest} and is {now} now: steps are too large.</source>
            <translation>损失曾降到 {lowest}，现在却是 {now}：步长太大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <location filename="../../models/doctor/rules.py" />
            <location filename="../../models/talk/stopped.py" />
            <location filename="../../models/variations/setting.py" />
            <location filename="../../playground/cli/info.py" />
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/forms/number_text.py" />
            <location filename="../../ui/forms/numbers.py" />
            <location filename="../../ui/network/decided.py" />
            <location filename="../../ui/network/words.py" />
            <location filename="../../ui/panels/base/chart_axis.py" />
            <location filename="../../ui/panels/base/class_reading.py" />
            <location filename="../../ui/panels/draw/practice_result.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/runs/search/words.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} %</source>
            <translation>{0}%</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>In the last {epochs} epochs the loss fell by only {fall}: a step moves the weights by {update} of their length.</source>
            <translation>最近 {epochs} 轮里损失只下降了 {fall}：每一步的更新量只有权重的 {update}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>fall of the loss in {epochs} epochs</source>
            <translation>{epochs} 轮内损失的降幅</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The test loss has risen from {lowest} at epoch {epoch} to {now}, while the training loss fell to {train}.</source>
            <translation>测试损失从第 {epoch} 轮的 {lowest} 升到了 {now}，而训练损失降到了 {train}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>test loss ÷ its lowest</source>
            <translation>测试损失 ÷ 最低测试损失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>training loss</source>
            <translation>训练损失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Lower the rate to {rate}</source>
            <translation>把学习率降到 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <location filename="../../models/doctor/flow.py" />
            <location filename="../../models/doctor/units.py" />
            <location filename="../../models/problems/remarks.py" />
            <source>Begin again with the rate {rate}</source>
            <translation>用学习率 {rate} 重新开始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Raise the rate to {rate}</source>
            <translation>把学习率提高到 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Stop at the lowest test loss</source>
            <translation>在测试损失最低处停止</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learn with L2 0.01</source>
            <translation>加上 L2 正则化（0.01）</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss jumps up and down</source>
            <translation>损失上下震荡</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Over 20 epochs the training loss changes by 15 % or more from one to the next, turns at least two times in five and hardly falls, and the task is not learned.</source>
            <translation>在 20 轮里，训练损失相邻两轮之间平均变化 15% 以上，至少五分之二的变化掉转方向，总体几乎不下降，而任务还没有学会。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss grows</source>
            <translation>损失发散</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The training loss is ten times its lowest or more, and above half of the first; or it became infinite.</source>
            <translation>训练损失达到其最低值的十倍以上，且高于最初的一半；或者变成了无穷大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learning is slow</source>
            <translation>学习太慢</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The training loss falls steadily, but by less than 5 % in 20 epochs; it is still above half of the first, and the learning rate is below a fifth of the usual one.</source>
            <translation>训练损失一直在下降，但 20 轮里降幅不到 5%；它仍高于最初的一半，而学习率低于常用值的五分之一。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Overfitting</source>
            <translation>过拟合</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The test loss is 1.25 times its lowest or more, while the training loss is lower than it was then.</source>
            <translation>测试损失达到其最低值的 1.25 倍以上，而训练损失比那时更低。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learning has stopped</source>
            <translation>学习停滞</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss stays above half of the first, and all answers are alike or the weights hardly change any more.</source>
            <translation>损失一直高于最初的一半，而所有输出都相同，或权重几乎不再变化。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/design.py</name>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Input {wide} varies by {high}, {narrow} by {low}: steps that suit the one are wrong for the other.</source>
            <translation>输入“{wide}”的变化幅度为 {high}，“{narrow}”为 {low}：适合前者的步长不适合后者。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>widest ÷ narrowest input</source>
            <translation>最大 ÷ 最小的输入变化幅度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Class {name} has {few} of {all} training samples, and the network finds {share} of them.</source>
            <translation>训练样本共 {all} 个，其中“{name}”类有 {few} 个，网络只认出其中的 {share}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>found of the rarest class</source>
            <translation>样本最少的类别的召回率</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Without a non-linear activation the network scores {score} on the training data; the answers of the 5 nearest training samples score {neighbours}.</source>
            <translation>网络没有非线性激活函数，在训练数据上得分 {score}；而按最近的 5 个训练样本来回答，得分为 {neighbours}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Only one number passes through {layer}: the network scores {score} on the training data; the answers of the 5 nearest training samples score {neighbours}.</source>
            <translation>{layer}只让一个数通过：网络在训练数据上得分 {score}；而按最近的 5 个训练样本来回答，得分为 {neighbours}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>score on the training data</source>
            <translation>训练数据上的得分</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>With a batch of {batch}, the means that {layer} takes off are wrong by {noise} standard deviations.</source>
            <translation>批大小为 {batch} 时，{layer}所减去的均值误差达 {noise} 个标准差。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>error of the means in {layer}</source>
            <translation>{layer}中均值的误差</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <location filename="../../models/doctor/units.py" />
            <source>Standardise the inputs</source>
            <translation>标准化输入</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Weigh the classes alike</source>
            <translation>平衡类别权重</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Use tanh in the hidden layers</source>
            <translation>在隐藏层使用 tanh</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Add a layer of {units} units</source>
            <translation>添加一层（{units} 个神经元）</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Give it {units} units</source>
            <translation>改为 {units} 个神经元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Use batches of {batch}</source>
            <translation>批大小改为 {batch}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Inputs of different scale</source>
            <translation>输入的尺度相差悬殊</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The widest input varies 30 times as much as the narrowest, or more.</source>
            <translation>变化最大的输入，其幅度是变化最小的 30 倍以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>A rare class is overlooked</source>
            <translation>稀少的类别被忽视</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The rarest class has at most a fifth of the samples of the most frequent one, and after 10 epochs less than half of it is found.</source>
            <translation>样本最少的类别，其样本数不超过样本最多的类别的五分之一，而 10 轮之后认出的还不到一半。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Underfitting: no non-linear activation</source>
            <translation>欠拟合：没有非线性激活函数</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>No hidden layer has a non-linear activation, the loss hardly falls any more, and the answers of the 5 nearest training samples score better by 0.1 or more.</source>
            <translation>隐藏层都没有非线性激活函数，损失几乎不再下降，而按最近的 5 个训练样本来回答，得分还要高出 0.1 以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Bottleneck of one unit</source>
            <translation>只有一个神经元的瓶颈</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>A hidden layer has one unit, the loss hardly falls any more, and the answers of the 5 nearest training samples score better by 0.1 or more.</source>
            <translation>某个隐藏层只有一个神经元，损失几乎不再下降，而按最近的 5 个训练样本来回答，得分还要高出 0.1 以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Batch normalisation with tiny batches</source>
            <translation>批归一化的批次太小</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The means of batches are off by 0.45 standard deviations or more.</source>
            <translation>各批次均值的误差达到 0.45 个标准差以上。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/flow.py</name>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The gradient shrinks from {last} in the last layer to {first} in {layer}, which hardly learns.</source>
            <translation>梯度从最后一层的 {last} 缩小到{layer}的 {first}，这一层几乎学不动。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>gradient in {layer}</source>
            <translation>{layer}的梯度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The gradient in {layer} is {value}: one step moves its weights by {update} of their length.</source>
            <translation>{layer}的梯度是 {value}：一步的更新量为权重的 {update}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Use ReLU and Kaiming weights</source>
            <translation>使用 ReLU 和 Kaiming 权重</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Begin with Kaiming weights</source>
            <translation>从 Kaiming 权重开始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <location filename="../../models/doctor/units.py" />
            <source>Begin with Xavier weights</source>
            <translation>从 Xavier 权重开始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Vanishing gradient</source>
            <translation>梯度消失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Of four layers or more, the first one's gradient is less than a thousandth of the last one's, while the task is not learned.</source>
            <translation>在四层以上的网络中，第一层的梯度不到最后一层的千分之一，而任务还没有学会。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Exploding gradient</source>
            <translation>梯度爆炸</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The length of a layer's gradient is more than 100.</source>
            <translation>某层梯度的范数超过 100。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/units.py</name>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>{count} of {units} units in {layer} are dead: flat for every sample, so that nothing moves them.</source>
            <translation>{layer}的 {units} 个神经元中有 {count} 个已死亡：对每个样本都落在激活函数的平坦处，无法再更新。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>{count} of {units} units in {layer} are saturated: flat for at least 95 % of the samples, so that little moves them.</source>
            <translation>{layer}的 {units} 个神经元中有 {count} 个已饱和：对至少 95% 的样本落在激活函数的平坦处，几乎无法再更新。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>dead units in {layer}</source>
            <translation>{layer}的死亡神经元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>saturated units in {layer}</source>
            <translation>{layer}的饱和神经元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Use leaky ReLU</source>
            <translation>使用 leaky ReLU</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Use leaky ReLU and the rate {rate}</source>
            <translation>使用 leaky ReLU，学习率 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Standardise inputs, rate {rate}</source>
            <translation>标准化输入，学习率 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Use ReLU</source>
            <translation>使用 ReLU</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Dead units</source>
            <translation>死亡神经元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>At least half of a layer's units, and two or more, are flat for every sample while the task is not learned.</source>
            <translation>某层至少一半、且不少于两个神经元对每个样本都落在激活函数的平坦处，而任务还没有学会。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Saturated units</source>
            <translation>饱和神经元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>At least half of a layer's units, and two or more, are flat for 95 % of the samples while the task is not learned.</source>
            <translation>某层至少一半、且不少于两个神经元对 95% 的样本落在激活函数的平坦处，而任务还没有学会。</translation>
        </message>
    </context>
    <context>
        <name>models/files/atomic.py</name>
        <message>
            <location filename="../../models/files/atomic.py" />
            <source>another window of the program is using it</source>
            <translation>程序的另一个窗口正在使用它</translation>
        </message>
    </context>
    <context>
        <name>models/files/cells.py</name>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>point</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>comma</source>
            <translation>逗号</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>is too large a number</source>
            <translation>数值过大</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>is not a number</source>
            <translation>不是数字</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>has a decimal {sign}, but numbers before it have a {other}</source>
            <translation>用{sign}作小数分隔符，但前面的数用的是{other}</translation>
        </message>
    </context>
    <context>
        <name>models/files/checkpoint.py</name>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{name} is not finite, so nothing was saved.</source>
            <translation>{name} 不是有限数，因此没有保存。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} ends too early.</source>
            <translation>{file} 不完整，结尾缺失。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} cannot be opened: {name} is not finite.</source>
            <translation>无法打开 {file}：{name} 不是有限数。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <location filename="../../models/files/storage.py" />
            <location filename="../../models/lessons/reading.py" />
            <source>{file} cannot be opened: {why}</source>
            <translation>无法打开 {file}：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} cannot be opened: its header is damaged.</source>
            <translation>无法打开 {file}：文件头已损坏。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it is not a safetensors file, or larger than 512 MB</source>
            <translation>它不是 safetensors 文件，或大于 512 MB</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it holds no design; it was not saved by this program</source>
            <translation>其中没有设计；它不是由本程序保存的</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its design cannot run: {why}</source>
            <translation>其中的设计无法运行：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it holds more than {most} arrays</source>
            <translation>其中的数组超过 {most} 个</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its arrays do not fill the file exactly</source>
            <translation>其中的数组没有恰好填满文件</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>array {name!r} is described wrongly</source>
            <translation>数组 {name!r} 的描述有误</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its history has a wrong shape</source>
            <translation>其中训练历史的形状不对</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>array {name!r} is missing</source>
            <translation>缺少数组 {name!r}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <location filename="../../models/files/past/arrays.py" />
            <location filename="../../playground/session/checkpointing.py" />
            <source>array {name!r} does not fit the design</source>
            <translation>数组 {name!r} 与设计不符</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its position is damaged</source>
            <translation>其中的训练进度已损坏</translation>
        </message>
    </context>
    <context>
        <name>models/files/class_folders.py</name>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>no folder can have this name</source>
            <translation>文件夹不能使用这个名称</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds no two classes, but {better} in it holds {count} ({classes}). Choose {better}; part of its pictures is kept for testing.</source>
            <translation>{folder} 中没有两个类别，但其中的 {better} 有 {count} 个（{classes}）。请选择 {better}；它的一部分图片会留作测试。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The folder {folder} cannot be read: {why}. Choose the folder where the pictures are now, or put it back.</source>
            <translation>无法读取文件夹 {folder}：{why}。请选择图片现在所在的文件夹，或把它放回原处。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} seems to be one class. Choose {better}, the folder that holds all {count} ({classes}).</source>
            <translation>{folder} 看起来只是一个类别。请选择 {better}，这个文件夹包含全部 {count} 个类别（{classes}）。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count} but no folders; put the pictures of each class into a folder of its own.</source>
            <translation>{folder} 中有 {count}，但没有子文件夹；请把每个类别的图片各放进一个文件夹。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/files/class_folders.py" />
            <source>{0:,} pictures</source>
            <extracomment>of one: one picture</extracomment>
            <translation>
                <numerusform>{0:,} 张图片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds no folders. Make one folder a class in it, and put that class's pictures there.</source>
            <translation>{folder} 中没有子文件夹。请在其中为每个类别建一个文件夹，并放入该类别的图片。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds one class only, {name}. Add a second folder.</source>
            <translation>{folder} 中只有一个类别：{name}。请再加一个文件夹。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count} folders, and at most {most} classes can be learned. Take some out.</source>
            <translation>{folder} 中有 {count} 个文件夹，而最多只能学习 {most} 个类别。请移走一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count:,} pictures; {low} to {high:,} can be learned from. Add some, or take some out.</source>
            <translation>{folder} 中有 {count:,} 张图片；可学习的数量是 {low} 到 {high:,} 张。请添加或移走一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>one picture</source>
            <translation>1 张图片</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>no picture</source>
            <translation>0 张图片</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count} of a kind that is read, but needs 2 at least. Save {example} as JPEG or PNG.</source>
            <translation>类别 {name} 中可读取的只有 {count}，但至少需要 2 张。请把 {example} 另存为 JPEG 或 PNG。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count} of a kind that is read, but needs 2 at least. Save the {others:,} others, such as {example}, as JPEG or PNG.</source>
            <translation>类别 {name} 中可读取的只有 {count}，但至少需要 2 张。请把另外 {others:,} 个文件（如 {example}）另存为 JPEG 或 PNG。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count}, but needs 2 at least: one to train, one to test. Add some, or take its folder out.</source>
            <translation>类别 {name} 只有 {count}，但至少需要 2 张：一张用于训练，一张用于测试。请添加图片，或移走它的文件夹。</translation>
        </message>
    </context>
    <context>
        <name>models/files/delimited.py</name>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file} is a workbook or an archive. Save the table as CSV, and give that file.</source>
            <translation>{file} 是工作簿或压缩包。请把表格另存为 CSV，再使用那个文件。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file}, line {line}: a cell has more than {most:,} characters, or a quotation mark is not closed.</source>
            <translation>{file} 第 {line} 行：有一个单元格超过 {most:,} 个字符，或引号没有闭合。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file} is not a table in text. Save it as CSV.</source>
            <translation>{file} 不是文本表格。请把它另存为 CSV。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file}, line {line}: these bytes are no text in {encoding}. Choose another encoding.</source>
            <translation>{file} 第 {line} 行：这些字节不是 {encoding} 文本。请选择其他编码。</translation>
        </message>
    </context>
    <context>
        <name>models/files/network_shares.py</name>
        <message>
            <location filename="../../models/files/network_shares.py" />
            <source>The pictures of this design lie on another computer ({folder}), and are not read before you ask for it.</source>
            <translation>这个设计的图片在另一台计算机上（{folder}），在你要求之前不会读取。</translation>
        </message>
        <message>
            <location filename="../../models/files/network_shares.py" />
            <source>The table of this design lies on another computer ({folder}), and is not read before you ask for it.</source>
            <translation>这个设计的表格在另一台计算机上（{folder}），在你要求之前不会读取。</translation>
        </message>
    </context>
    <context>
        <name>models/files/other_kinds.py</name>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is a table, not a design. To learn it, drop it on the window, or make a design of it by python -m playground import; python -m playground predict TRAINED --csv {file} answers it.</source>
            <translation>{file} 是表格，不是设计。要学习它，请把它拖到窗口上，或者用 python -m playground import 由它生成设计；要让训练好的网络回答它，请用 python -m playground predict TRAINED --csv {file}。</translation>
        </message>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is a table of a kind that is not read. Save it as .xlsx or as CSV.</source>
            <translation>{file} 是不能读取的表格格式。请另存为 .xlsx 或 CSV。</translation>
        </message>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is one picture, not a design. Open a network that has learned pictures and drop the picture on it, and it is read; python -m playground predict TRAINED --image {file} reads it too. To learn pictures, choose a folder that holds one folder of them a class.</source>
            <translation>{file} 是一张图片，不是设计。打开一个学过图片的网络，把图片拖到它上面，就能识别；也可以用 python -m playground predict TRAINED --image {file} 识别。要学习图片，请选择一个文件夹，其中每个类别各占一个子文件夹。</translation>
        </message>
    </context>
    <context>
        <name>models/files/past/arrays.py</name>
        <message>
            <location filename="../../models/files/past/arrays.py" />
            <source>its past is damaged</source>
            <translation>其中保存的训练过程已损坏</translation>
        </message>
    </context>
    <context>
        <name>models/files/personal.py</name>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>A drawing must show a digit from 0 to 9, got {value}.</source>
            <translation>手绘图必须是 0 到 9 的数字，实际为 {value}。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>The time of a drawing must be a short text, got {value}.</source>
            <translation>手绘图的时间必须是一段短文本，实际为 {value}。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Canvas and pen of a drawing must have a sensible size.</source>
            <translation>手绘图的画布和画笔必须大小合理。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>There is nothing on the paper to keep. Draw a digit first.</source>
            <translation>纸上还没有内容可以保留。请先画一个数字。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>This drawing is too long to keep. Draw it again, with fewer strokes.</source>
            <translation>这幅手绘图太长，无法保留。请重画一次，笔画少一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>A drawing must lie on its canvas.</source>
            <translation>手绘图不能超出画布。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Your set holds {most:,} drawings, and more do not fit. Delete some of them first.</source>
            <translation>已有 {most:,} 幅手绘图，再也放不下了。请先删除一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Your drawings have {most:,} points in all, and more do not fit. Delete some of them first.</source>
            <translation>所有手绘图共有 {most:,} 个点，再也放不下了。请先删除一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it holds no drawings</source>
            <translation>其中没有手绘图</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is of another version, {value}</source>
            <translation>它属于另一个版本：{value}</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it holds more than {most:,} drawings</source>
            <translation>其中的手绘图超过 {most:,} 幅</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is not valid JSON</source>
            <translation>它不是有效的 JSON</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/variations/search.py" />
            <location filename="../../playground/session/session.py" />
            <location filename="../../playground/variations/trial.py" />
            <source>{why}</source>
            <translation>{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is not UTF-8 text</source>
            <translation>它不是 UTF-8 文本</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>{0} was set aside too often</source>
            <translation>{0} 被另存的次数过多</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is not understood</source>
            <translation>内容无法识别</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>drawing {number} is damaged: {why}</source>
            <translation>第 {number} 幅手绘图已损坏：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>a stroke is not understood</source>
            <translation>有一个笔画无法识别</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>{constant} is not a number that it may hold</source>
            <translation>{constant} 不是其中可以使用的数</translation>
        </message>
    </context>
    <context>
        <name>models/files/picture_designs.py</name>
        <message>
            <location filename="../../models/files/picture_designs.py" />
            <source>{file} cannot be opened: the design in this picture is damaged</source>
            <translation>无法打开 {file}：这张图片中的设计已损坏</translation>
        </message>
    </context>
    <context>
        <name>models/files/point_rows.py</name>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.rows must be a list</source>
            <translation>data.points.rows 必须是列表</translation>
        </message>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.rows[{i}] must be a list of an id and two or three numbers</source>
            <translation>data.points.rows[{i}] 必须是由一个编号和两三个数组成的列表</translation>
        </message>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.ranges must be a list</source>
            <translation>data.points.ranges 必须是列表</translation>
        </message>
    </context>
    <context>
        <name>models/files/reading.py</name>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a pipe</source>
            <translation>管道</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a socket</source>
            <translation>套接字</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a device</source>
            <translation>设备</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>something else</source>
            <translation>其他东西</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such file or directory</source>
            <translation>没有这个文件或文件夹</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Permission denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Operation not permitted</source>
            <translation>不允许这个操作</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Read-only file system</source>
            <translation>文件系统是只读的</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Is a directory</source>
            <translation>这是文件夹</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Not a directory</source>
            <translation>这不是文件夹</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Directory not empty</source>
            <translation>文件夹不是空的</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File name too long</source>
            <translation>文件名太长</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File too large</source>
            <translation>文件太大</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Invalid argument</source>
            <translation>参数无效</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Input/output error</source>
            <translation>读写出错</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Too many levels of symbolic links</source>
            <translation>符号链接的层数过多</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Device or resource busy</source>
            <translation>设备正忙</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Text file busy</source>
            <translation>文件正在使用中</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Stale file handle</source>
            <translation>文件已不在那里</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such device</source>
            <translation>没有这个设备</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such device or address</source>
            <translation>没有这个设备或地址</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Host is down</source>
            <translation>那台计算机没有运行</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No route to host</source>
            <translation>无法到达那台计算机</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Connection timed out</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Resource temporarily unavailable</source>
            <translation>暂时无法使用</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Cannot allocate memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>no file can have this name</source>
            <translation>文件不能使用这个名称</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>it is larger than {0} MB</source>
            <translation>文件超过 {0} MB</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>it is {0}, not a file</source>
            <translation>它是{0}，不是文件</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>The file</source>
            <translation>该文件</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <location filename="../../playground/drawing/picture_files.py" />
            <source>{file} cannot be read: {why}.</source>
            <translation>无法读取 {file}：{why}。</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Another program has it open</source>
            <translation>文件正被另一个程序打开</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>unknown error</source>
            <translation>未知错误</translation>
        </message>
    </context>
    <context>
        <name>models/files/storage.py</name>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>the design</source>
            <translation>设计</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{file} is a picture without a design in it.</source>
            <translation>{file} 是一张不含设计的图片。</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{file} is neither a design (.json) nor a trained network (.safetensors).</source>
            <translation>{file} 既不是设计（.json），也不是训练好的网络（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{constant} is not a number that a design may hold</source>
            <translation>{constant} 不是设计中可以使用的数</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>the key {key} stands twice in one object</source>
            <translation>同一个对象中键 {key} 出现了两次</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>it is not valid JSON: line {line}, column {column}</source>
            <translation>它不是有效的 JSON：第 {line} 行，第 {column} 列</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>it is not valid JSON: a value is too large or nested too deeply</source>
            <translation>它不是有效的 JSON：某个值太大，或嵌套太深</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>this program reads "version" {newest}, got {value}</source>
            <translation>本程序能读取 "version" {newest}，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>data: kind must be one of {options}, got {value}</source>
            <translation>data：kind 必须是 {options} 之一，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where}: kind must be one of {options}, got {value}</source>
            <translation>{where}：kind 必须是 {options} 之一，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>data.table.columns must be a list of columns</source>
            <translation>data.table.columns 必须是由列组成的列表</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <location filename="../../models/lessons/parsing.py" />
            <source>{where} must be a list of names</source>
            <translation>{where} 必须是名称列表</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>network.layers must be a list</source>
            <translation>network.layers 必须是列表</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <location filename="../../models/lessons/draft.py" />
            <source>{where}: {why}</source>
            <translation>{where}：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where} has an unknown key {key}. Did you mean {near}?</source>
            <translation>{where} 中有未知的键 {key}。你想写的是 {near} 吗？</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <location filename="../../playground/cli/saving.py" />
            <source> or </source>
            <translation>或</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where} has an unknown key {key}; it knows {known}</source>
            <translation>{where} 中有未知的键 {key}；可用的键有 {known}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where} must be an object in braces</source>
            <translation>{where} 必须是花括号括起的对象</translation>
        </message>
    </context>
    <context>
        <name>models/files/unsaved.py</name>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <source>its folder cannot be locked</source>
            <translation>它的文件夹无法锁定</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <location filename="../../models/runs/record_text.py" />
            <source>it is of another version</source>
            <translation>它属于另一个版本</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <source>it names a file elsewhere</source>
            <translation>它指向别处的文件</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <location filename="../../models/runs/record_text.py" />
            <location filename="../../models/runs/shelf.py" />
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it is damaged</source>
            <translation>文件已损坏</translation>
        </message>
    </context>
    <context>
        <name>models/language/text.py</name>
        <message>
            <location filename="../../models/language/text.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/conditions.py</name>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>Weights were moved by hand; reset and train to there</source>
            <translation>权重是手动改过的；请重置，再通过训练达到</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{0} {1} {2}</source>
            <translation>{0}须 {1} {2}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{0} (now {1})</source>
            <translation>{0}（现在 {1}）</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>Leave {0} as the lesson gave it</source>
            <translation>保持课程给定的{0}不变</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>a condition has at most {most} characters</source>
            <translation>一个条件最多 {most} 个字符</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{value} is no condition. It is a name, one of {signs}, and a value; or did, opened or keeps and a name.</source>
            <translation>{value} 不是条件。条件由名称、{signs} 之一和一个值组成；或由 did、opened 或 keeps 加一个名称组成。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <location filename="../../playground/cli/health.py" />
            <location filename="../../playground/cli/variations/search.py" />
            <location filename="../../playground/datasets/tables/choosing.py" />
            <location filename="../../ui/app/questions.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/doctor/chip.py" />
            <location filename="../../ui/help/explanation.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/draw/practice_result.py" />
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <location filename="../../ui/runs/beside/part.py" />
            <source> </source>
            <translation />
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <location filename="../../models/lessons/parsing.py" />
            <source>{value} must be one of {options}</source>
            <translation>{value} 必须是以下之一：{options}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{value} is neither a setting nor one of {options}</source>
            <translation>{value} 既不是设置项，也不是以下之一：{options}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{name} is a word, so it is compared by = or !=</source>
            <translation>{name} 的值是单词，因此只能用 = 或 != 比较</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{name} is compared with a number, got {value}</source>
            <translation>{name} 应与数字比较，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/draft.py</name>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../models/lessons/reading.py" />
            <source>{file} is larger than {most} KB</source>
            <translation>{file} 大于 {most} KB</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write a title.</source>
            <translation>请填写标题。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write one sentence about the lesson.</source>
            <translation>请用一句话介绍本课。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Line {line} of the text: steps and challenges have fields of their own, below.</source>
            <translation>正文第 {line} 行：步骤和挑战请写在下方各自的输入框里。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write a challenge.</source>
            <translation>请写一个挑战。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>{where} has no words yet.</source>
            <translation>{where}还没有写说明。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>{where} has no condition yet.</source>
            <translation>{where}还没有写条件。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Step {0}</source>
            <translation>步骤 {0}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Challenge {0}</source>
            <translation>挑战 {0}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Try</source>
            <translation>动手</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/blocks.py" />
            <source>Challenge</source>
            <translation>挑战</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>The lesson</source>
            <translation>本课</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>The title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>The sentence about the lesson</source>
            <translation>课程简介</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Line {0} of the text</source>
            <translation>正文第 {0} 行</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/markdown.py</name>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>a text begins with its title: # and a space, then the title</source>
            <translation>正文以标题开头：# 加空格，然后是标题</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>a title has 1 to {most} characters</source>
            <translation>标题应有 1 到 {most} 个字符</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>below the title stands one sentence about the lesson: &gt; and a space, then it</source>
            <translation>标题下面是一句课程简介：&gt; 加空格，然后是这句话</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>the formula that begins here has no end: a line with ``` alone</source>
            <translation>从这里开始的公式没有结束：缺少只有 ``` 的一行</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>a task is: - {id} and its words; an id has small letters, digits and -</source>
            <translation>任务的写法是：- {id} 加文字；id 由小写字母、数字和 - 组成</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>{value} is no live number; it must be one of {options}</source>
            <translation>{value} 不是实时数值，必须是以下之一：{options}</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/parsing.py</name>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file} is missing from the lesson.</source>
            <translation>课程中缺少 {file}。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>The lesson has no text; it needs one of {files}.</source>
            <translation>课程没有正文，至少需要以下文件之一：{files}。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file} is no text in UTF-8.</source>
            <translation>{file} 不是 UTF-8 文本。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/train.py" />
            <location filename="../../playground/cli/variations/designs.py" />
            <source>{file}: {why}</source>
            <translation>{file}：{why}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file}, line {line}: {why}</source>
            <translation>{file} 第 {line} 行：{why}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>the id {value} is there twice</source>
            <translation>id {value} 出现了两次</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{value} has no words in {file}</source>
            <translation>{file} 中没有 {value} 的文字</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file}: {value} is no id in {settings}, or stands there twice.</source>
            <translation>{file}：{value} 不是 {settings} 中的 id，或出现了两次。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>this is no valid TOML: a quotation mark, a bracket or = is wrong</source>
            <translation>这不是有效的 TOML：引号、括号或 = 有误</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file}: values are nested too deeply</source>
            <translation>{file}：值嵌套过深</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>format must be {newest}, got {value}</source>
            <translation>format 必须是 {newest}，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{field} must be a whole number between {low:g} and {high:g}, got {value}</source>
            <translation>{field} 必须是 {low:g} 到 {high:g} 之间的整数，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{table} must be written as [[{table}]]</source>
            <translation>{table} 必须写成 [[{table}]]</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>a lesson has at most {most} of [[{table}]]</source>
            <translation>一节课最多有 {most} 个 [[{table}]]</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>there is an unknown key {key}; known are {known}</source>
            <translation>有未知的键 {key}；已知的键有 {known}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>id must be small letters, digits and -, got {value}</source>
            <translation>id 必须由小写字母、数字和 - 组成，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>when must be a condition or a list of conditions</source>
            <translation>when 必须是一个条件或条件列表</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>when holds at most {most} conditions</source>
            <translation>when 最多可含 {most} 个条件</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/progress.py</name>
        <message>
            <location filename="../../models/lessons/progress.py" />
            <source>What was reached in lessons could not be read. The file was set aside as {0}.</source>
            <translation>无法读取课程进度。该文件已另存为 {0}。</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/reading.py</name>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it holds more than {most} files</source>
            <translation>其中的文件多于 {most} 个</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it holds two files of one name</source>
            <translation>其中有两个同名文件</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it is no zip archive, or a damaged one</source>
            <translation>它不是 zip 压缩包，或已损坏</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>{value} does not belong into a lesson, which holds {files}</source>
            <translation>{value} 不属于课程；课程只含 {files}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it is locked with a password</source>
            <translation>它有密码保护</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/situation.py</name>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>Epochs</source>
            <translation>轮次</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Test loss − training loss</source>
            <translation>测试损失 − 训练损失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <source>Training accuracy</source>
            <translation>训练准确率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <source>Test accuracy</source>
            <translation>测试准确率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Parameters</source>
            <translation>参数数量</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Hidden neurons</source>
            <translation>隐藏神经元</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Hidden layers</source>
            <translation>隐藏层</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/runs/layer_names.py" />
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/data/input_part.py" />
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/panels/samples/row_model.py" />
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>Inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Epoch whose weights were put back</source>
            <translation>换回第几轮的权重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Weights moved by hand</source>
            <translation>手动改动的权重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the data</source>
            <translation>数据</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the loss</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the initial weights</source>
            <translation>初始权重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Change a weight by hand</source>
            <translation>手动改变一个权重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Move the ball on the surface</source>
            <translation>在曲面上移动小球</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race of optimizers</source>
            <translation>开始优化器竞赛</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race in the long valley</source>
            <translation>在“狭长山谷”上开始竞赛</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race on the saddle</source>
            <translation>在“鞍点”上开始竞赛</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race on two minima</source>
            <translation>在“两个极小值”上开始竞赛</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw a digit</source>
            <translation>画一个数字</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/shell/window.py" />
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Choose a sample</source>
            <translation>选择一个样本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Look at one sample in “Tensors”</source>
            <translation>在“张量”中单独查看一个样本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Move the kernel of a convolution in “Tensors”</source>
            <translation>在“张量”中移动卷积核</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Keep a run</source>
            <translation>保留一次训练</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Look back on the loss chart</source>
            <translation>在损失图上回看</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Vary the design</source>
            <translation>用“变化”多次训练这个设计</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Search for a design</source>
            <translation>用“搜索”寻找设计</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Put two runs side by side</source>
            <translation>并列比较两次训练</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Sample</source>
            <translation>逐步查看：样本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Forward</source>
            <translation>逐步查看：前向</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Loss</source>
            <translation>逐步查看：损失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Backward</source>
            <translation>逐步查看：反向</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Update</source>
            <translation>逐步查看：更新</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/network/view.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <location filename="../../ui/tensors/table_view.py" />
            <location filename="../../ui/tensors/tensors.py" />
            <source>Tensors</source>
            <translation>张量</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/list_view.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Boundary</source>
            <translation>决策边界</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Try it</source>
            <translation>试一试</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw</source>
            <translation>手绘</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/samples/row_view.py" />
            <location filename="../../ui/panels/samples/rows.py" />
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Samples</source>
            <comment>panel</comment>
            <translation>样本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/hidden/hidden.py" />
            <source>Hidden space</source>
            <translation>隐藏空间</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Summary</source>
            <comment>of the data</comment>
            <translation>概览</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Surface</source>
            <translation>曲面</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/network/steps/stations.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/panels/surface/stage.py" />
            <location filename="../../ui/runs/beside/both_curves.py" />
            <source>Loss</source>
            <comment>chart</comment>
            <translation>损失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/quality/quality.py" />
            <source>How well</source>
            <translation>评估</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Gradients</source>
            <translation>梯度</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step Through</source>
            <translation>逐步查看</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/doctor/card.py" />
            <source>Doctor</source>
            <translation>诊断</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Open “{0}”</source>
            <translation>打开“{0}”</translation>
        </message>
    </context>
    <context>
        <name>models/problems/checks.py</name>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>There is no point to learn from; add one.</source>
            <translation>还没有可以学习的点；请添加一个。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>All points are for the test, and none for training.</source>
            <translation>所有的点都用于测试，没有用于训练的点。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Train on all of them</source>
            <translation>全部用于训练</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>The network has no input; choose at least one.</source>
            <translation>网络没有输入；请至少选择一个。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {names}</source>
            <translation>使用 {names}</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>BatchNorm compares samples within a batch; one sample has nothing to compare with.</source>
            <translation>批归一化要在一个批次内比较样本；只有一个样本时无从比较。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Set the batch size to 10</source>
            <translation>把批大小设为 10</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>The learning rate follows the test loss, but no sample is left for the test.</source>
            <translation>学习率跟随测试损失，但没有留下用于测试的样本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Follow the training loss</source>
            <translation>跟随训练损失</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Training is to stop by the test loss, but no sample is left for the test.</source>
            <translation>训练要按测试损失停止，但没有留下用于测试的样本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Stop by the training loss</source>
            <translation>改按训练损失停止</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Training is to stop by how it does on the test data, but no sample is left for the test.</source>
            <translation>训练要按测试数据上的表现停止，但没有留下用于测试的样本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Stop by the training data</source>
            <translation>改按训练数据停止</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {loss}</source>
            <translation>使用“{loss}”</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {activation}</source>
            <translation>使用“{activation}”</translation>
        </message>
    </context>
    <context>
        <name>models/problems/fitting.py</name>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Put a Flatten before it</source>
            <translation>在前面加一个展平层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Take from the inputs</source>
            <translation>改从输入取值</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Take from {kind}, layer {place}</source>
            <translation>改从第 {place} 层“{kind}”取值</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Set the {label} to {value}</source>
            <translation>把{label}设为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <location filename="../../models/problems/limits.py" />
            <source>Remove {kind}</source>
            <translation>删除“{kind}”层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Remove the {count} layers for pictures</source>
            <translation>删除 {count} 个图片专用层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Remove the {count} layers for signals</source>
            <translation>删除 {count} 个信号专用层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use {kind} instead</source>
            <translation>改用“{kind}”层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use the {count} layers for signals instead</source>
            <translation>把 {count} 层改为信号专用层</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use the {count} layers for pictures instead</source>
            <translation>把 {count} 层改为图片专用层</translation>
        </message>
    </context>
    <context>
        <name>models/problems/limits.py</name>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>The layers give {count:,} numbers for each sample, and this one most of them; {most:,} is the limit.</source>
            <translation>各层为每个样本共输出 {count:,} 个数，其中这一层最多；上限是 {most:,}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>The network would learn {count:,} numbers, and this layer most of them; {most:,} is the limit.</source>
            <translation>网络要学习 {count:,} 个参数，其中这一层最多；上限是 {most:,} 个。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>A batch of {batch:,} samples takes too much memory; with this network {most:,} is the limit.</source>
            <translation>一批 {batch:,} 个样本占用内存过多；用这个网络上限是 {most:,}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the batch size to {most:,}</source>
            <translation>把批大小设为 {most:,}</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Make {count} layers narrower</source>
            <translation>缩窄 {count} 个层</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the channels to {count}</source>
            <translation>把通道数设为 {count}</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the units to {count}</source>
            <translation>把神经元数设为 {count}</translation>
        </message>
    </context>
    <context>
        <name>models/problems/order.py</name>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>Put {layers} behind the layers for pictures</source>
            <translation>把{layers}移到图片专用层之后</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>Put {layers} behind the layers for signals</source>
            <translation>把{layers}移到信号专用层之后</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>{kind} takes a row of numbers, but {shape} pictures come in, and layers for pictures follow.</source>
            <translation>“{kind}”层需要一行数，但输入的是 {shape} 的图片，后面还有图片专用层。</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>{kind} takes a row of numbers, but {shape} signals come in, and layers for signals follow.</source>
            <translation>“{kind}”层需要一行数，但输入的是 {shape} 的信号，后面还有信号专用层。</translation>
        </message>
    </context>
    <context>
        <name>models/problems/pairing.py</name>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>softmax</source>
            <translation>softmax</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>{loss} is for classes, but {data} asks for a number. Use MSE.</source>
            <translation>“{loss}”用于分类，而“{data}”要的是一个数。请用均方误差。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>{loss} tells two classes apart, but {data} has {classes}. Use cross-entropy.</source>
            <translation>“{loss}”只能区分两个类别，而“{data}”有 {classes} 个。请用交叉熵。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Cross-entropy applies softmax itself; {activation} before it bends the scores. Use linear.</source>
            <translation>交叉熵自带 softmax；在它之前再用“{activation}”会扭曲分数。请用“线性”。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Binary cross-entropy needs a probability, which {activation} does not give. Use sigmoid.</source>
            <translation>二元交叉熵需要概率，而“{activation}”给不出概率。请用“sigmoid”。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Targets go down to −1, but {activation} never goes below {lowest:g}. Use {better}.</source>
            <translation>目标值可低至 −1，而“{activation}”从不低于 {lowest:g}。请用“{better}”。</translation>
        </message>
    </context>
    <context>
        <name>models/problems/remarks.py</name>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Without a hidden layer the network draws one straight line, and no straight line divides {data}. Add a hidden layer.</source>
            <translation>没有隐藏层时，网络只能画一条直线，而直线无法分开“{data}”。请添加一个隐藏层。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Without a hidden layer the network draws one straight line, and no straight line divides {data}. Add a hidden layer, or add {names} to the inputs.</source>
            <translation>没有隐藏层时，网络只能画一条直线，而直线无法分开“{data}”。请添加一个隐藏层，或在输入中加上 {names}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Linear layers draw one straight line however many they are, and no straight line divides {data}. Choose another activation.</source>
            <translation>线性的层无论有多少，都只能画一条直线，而直线无法分开“{data}”。请换一个激活函数。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>No numbers are given for the initial weights, so they start as under {choice}. The command Start From These Weights, in the menu Train, writes down those of now.</source>
            <translation>没有给定初始权重的数值，因此按“{choice}”初始化。“训练”菜单中的“以当前权重为起点”会记下现在的权重。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Numbers are given for the initial weights of {arrays}, which have another shape now and start as under {choice}.</source>
            <translation>为 {arrays} 给定的初始权重与现在的形状不符，因此按“{choice}”初始化。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source> and </source>
            <translation>和</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: weights that all begin at 0 stay alike.</source>
            <translation>网络不再学习：全部从 0 开始的权重会一直彼此相同。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Begin with {choice}</source>
            <translation>从“{choice}”开始</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: its learning rate has fallen to {rate}.</source>
            <translation>网络不再学习：学习率已降到 {rate}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Keep the rate constant</source>
            <translation>让学习率保持固定</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: the penalty {penalty} presses its weights to 0.</source>
            <translation>网络不再学习：{penalty} 正则化把权重都压向 0。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Learn without a penalty</source>
            <translation>不用正则化学习</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more, although its loss is high. The likely cause: steps that were too large.</source>
            <translation>网络不再学习，而损失仍然很高。可能的原因：之前的步长太大。</translation>
        </message>
    </context>
    <context>
        <name>models/runs/differences.py</name>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>Data {0} → {1}</source>
            <translation>数据 {0} → {1}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>Other {0}</source>
            <translation>另一份 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>+ input {0}</source>
            <translation>+ 输入 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>− input {0}</source>
            <translation>− 输入 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>− {0}</source>
            <translation>− {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../ui/network/words.py" />
            <source>+ {0}</source>
            <translation>+ {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} → {1}</source>
            <translation>{0} → {1}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../ui/doctor/names.py" />
            <source>{0}: {1} → {2}</source>
            <translation>{0}：{1} → {2}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../playground/cli/bench.py" />
            <location filename="../../playground/cli/terminal.py" />
            <location filename="../../ui/data/tables/preview.py" />
            <location filename="../../ui/doctor/chip.py" />
            <location filename="../../ui/network/steps/chain_card.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/base/class_bars.py" />
            <location filename="../../ui/panels/function/function.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/hidden/hidden.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/plane/decision_words.py" />
            <location filename="../../ui/panels/predict/answer.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/panels/samples/samples.py" />
            <location filename="../../ui/panels/samples/summary_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/runs/search/words.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}: {1}</source>
            <translation>{0}：{1}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>Other numbers given for the initial weights</source>
            <translation>给定的初始权重数值不同</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} on</source>
            <translation>{0}：开</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} off</source>
            <translation>{0}：关</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} {1} → {2}</source>
            <translation>{0} {1} → {2}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} {1} % → {2} %</source>
            <translation>{0} {1} % → {2} %</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/network/words.py" />
            <source>layer {0}</source>
            <translation>第 {0} 层</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../ui/network/words.py" />
            <source>inputs</source>
            <translation>输入</translation>
        </message>
    </context>
    <context>
        <name>models/runs/layer_names.py</name>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Output {0}</source>
            <translation>输出 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Linear {0}</source>
            <translation>全连接 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Conv2d {0}</source>
            <translation>卷积 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Conv1d {0}</source>
            <translation>一维卷积 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Max pool</source>
            <translation>最大池化</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Avg pool</source>
            <translation>平均池化</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Global avg</source>
            <translation>全局平均</translation>
        </message>
    </context>
    <context>
        <name>models/runs/record.py</name>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>A name has {most} letters at most.</source>
            <translation>名称最多 {most} 个字符。</translation>
        </message>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>A note has {most:,} letters at most.</source>
            <translation>备注最多 {most:,} 个字符。</translation>
        </message>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>Run {0}</source>
            <comment>its number</comment>
            <translation>训练 {0}</translation>
        </message>
    </context>
    <context>
        <name>models/runs/side_by_side.py</name>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Their samples differ, so they cannot learn from the same batches. Give both the same data, with the same settings and the same data seed.</source>
            <translation>两者的样本不同，无法用相同的批次学习。请让两者使用相同的数据、相同的数据设置和相同的数据种子。</translation>
        </message>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Batches of {0} and of {1} samples are not the same batches. Give both the same batch size.</source>
            <translation>每批 {0} 个样本与每批 {1} 个样本不是相同的批次。请让两者的批大小相同。</translation>
        </message>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Their weight seeds differ, so they take the same samples in another order. With the same weight seed, their batches are the same.</source>
            <translation>两者的权重种子不同，因此样本相同而顺序不同。权重种子相同，批次才相同。</translation>
        </message>
    </context>
    <context>
        <name>models/talk/shapes.py</name>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>weighted sum z</source>
            <translation>加权和 z</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>answer − target</source>
            <translation>输出 − 目标值</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>probability of the true class</source>
            <translation>真实类别的概率</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>answer × target (±1)</source>
            <translation>输出 × 目标值（±1）</translation>
        </message>
    </context>
    <context>
        <name>models/talk/stopped.py</name>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <location filename="../../playground/cli/variations/vary.py" />
            <location filename="../../playground/datasets/download.py" />
            <location filename="../../playground/devices/devices.py" />
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/lessons/work.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/training/stop_card.py" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>Stopped at epoch {epoch}: {why}.</source>
            <translation>在第 {epoch} 轮停止：{why}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>{0} The weights of epoch {1} are back, the best that were kept.</source>
            <translation>{0}已恢复保留下来的最好的权重，即第 {1} 轮的权重。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>{0} epochs are done</source>
            <extracomment>of one: 1 epoch is done</extracomment>
            <translation>
                <numerusform>已训练 {0} 轮</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the test loss is down to {0}</source>
            <translation>测试损失已降到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the training loss is down to {0}</source>
            <translation>训练损失已降到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the test accuracy is up to {0}</source>
            <translation>测试准确率已达到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the training accuracy is up to {0}</source>
            <translation>训练准确率已达到 {0}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>no lower training loss for {0} epochs</source>
            <extracomment>of one: no lower training loss for 1 epoch</extracomment>
            <translation>
                <numerusform>训练损失连续 {0} 轮没有降低</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>no lower test loss for {0} epochs</source>
            <extracomment>of one: no lower test loss for 1 epoch</extracomment>
            <translation>
                <numerusform>测试损失连续 {0} 轮没有降低</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>models/talk/tensors/notation.py</name>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>That is too long: at most {most} characters are read.</source>
            <translation>太长了：最多读取 {most} 个字符。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is not understood here. Write a slice such as {example}.</source>
            <translation>这里看不懂“{part}”。请写一个切片，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>This tensor is called {name} here, so begin with {name}, as in {example}.</source>
            <translation>这个张量在这里叫 {name}，所以请以 {name} 开头，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” cannot stand here.</source>
            <translation>“{part}”不能出现在这里。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“.{method}” is not known here. There are .T, .transpose(), .reshape() and .flatten().</source>
            <translation>这里没有“.{method}”。可用的有 .T、.transpose()、.reshape() 和 .flatten()。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>The brackets are empty. “:” stands for a whole axis.</source>
            <translation>方括号是空的。“:”表示整个轴。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is no index. There are numbers, start:stop:step, “...” and None.</source>
            <translation>“{part}”不是索引。可用的有数字、起点:终点:步长、“...”和 None。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is no whole number.</source>
            <translation>“{part}”不是整数。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>{number} is too large.</source>
            <translation>{number} 太大了。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{needed}” is missing before “{part}”.</source>
            <translation>“{part}”前面缺少“{needed}”。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{needed}” is missing at the end.</source>
            <translation>末尾缺少“{needed}”。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>Something is missing at the end, as in {example}.</source>
            <translation>末尾缺少内容，例如应为 {example}。</translation>
        </message>
    </context>
    <context>
        <name>models/talk/tensors/views.py</name>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>The shape {shape} has {axes} axes, but the slice names {named}.</source>
            <translation>形状 {shape} 有 {axes} 个轴，切片却写了 {named} 个。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>“...” can stand only once in a slice.</source>
            <translation>一个切片中“...”只能出现一次。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>A step of 0 leads nowhere. Leave it out, or take another number.</source>
            <translation>步长不能为 0。请去掉它，或换一个数。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>transpose needs each axis of {shape} once: the numbers 0 to {last}.</source>
            <translation>transpose 需要 {shape} 的每个轴各一次：数字 0 到 {last}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>reshape needs sizes from 0 on; one of them may be −1, which stands for what is left.</source>
            <translation>reshape 的各个大小不能小于 0；其中一个可以写成 −1，表示由其余大小推算。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{count} numbers cannot be arranged as {shape}: they are no multiple of {fixed}.</source>
            <translation>{count} 个数无法排成 {shape}：个数不是 {fixed} 的倍数。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{count} numbers cannot be arranged as {shape}, which has {fixed}.</source>
            <translation>{count} 个数无法排成 {shape}，它需要 {fixed} 个数。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{shape} cannot be broadcast to {wanted}: counted from the last axis, each has to be equal or 1.</source>
            <translation>{shape} 不能广播成 {wanted}：从最后一个轴数起，每个轴的大小必须相等或为 1。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>Index {index} is outside of axis {axis}, which has {size} places: 0 to {last}.</source>
            <translation>索引 {index} 超出了轴 {axis}，它有 {size} 个位置：0 到 {last}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>That would be {count} axes; at most {most} can be shown.</source>
            <translation>这样会有 {count} 个轴；最多能显示 {most} 个。</translation>
        </message>
    </context>
    <context>
        <name>models/variations/result.py</name>
        <message>
            <location filename="../../models/variations/result.py" />
            <source>Test R²</source>
            <translation>测试 R²</translation>
        </message>
        <message>
            <location filename="../../models/variations/result.py" />
            <source>Training R²</source>
            <translation>训练 R²</translation>
        </message>
    </context>
    <context>
        <name>models/variations/search.py</name>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>Choose a setting to search.</source>
            <translation>请选择一个要搜索的设置。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>Choose 1 to {most:,} trials.</source>
            <translation>请选择 1 到 {most:,} 次试验。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <location filename="../../models/variations/variation.py" />
            <source>Choose 1 to {most:,} epochs.</source>
            <translation>请选择 1 到 {most:,} 轮。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <location filename="../../models/variations/variation.py" />
            <source>Choose 1 to {most} seeds, each a whole number.</source>
            <translation>请选择 1 到 {most} 个种子，每个都是整数。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>waits</source>
            <translation>等待中</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>trains</source>
            <translation>训练中</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>no result</source>
            <translation>无结果</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>{field} needs a range such as {example}, or values with commas between them, got {value}</source>
            <translation>{field} 需要一个范围，例如 {example}，或用逗号分隔的值，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>--over needs a setting and its range, such as learning_rate=0.001..1, got {value}</source>
            <translation>--over 需要一个设置及其范围，例如 learning_rate=0.001..1，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/variations/setting.py</name>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Depth</source>
            <translation>深度</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>How many Linear layers are hidden; each more is like the last one</source>
            <translation>有多少个全连接隐藏层；多出的每一层都与最后一层相同</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Neurons in every hidden Linear layer</source>
            <translation>每个全连接隐藏层的神经元数</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Activation of all layers</source>
            <translation>所有层的激活函数</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Function of every hidden layer</source>
            <translation>每个隐藏层的激活函数</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{key} cannot be varied in this design; choose one of {options}</source>
            <translation>这个设计中不能变化 {key}；请从 {options} 中选择</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{0} of the output</source>
            <translation>输出的{0}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{0} of layer {1}</source>
            <translation>第 {1} 层的{0}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>This setting is not in the design any more.</source>
            <translation>这个设置已不在设计中。</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Type the values to compare, with commas between them.</source>
            <translation>请输入要比较的值，用逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <location filename="../../ui/doctor/names.py" />
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <location filename="../../ui/doctor/names.py" />
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be on or off, got {value}</source>
            <translation>{field}必须是开或关，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be a number, got {value}</source>
            <translation>{field}必须是数字，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/variations/variation.py</name>
        <message>
            <location filename="../../models/variations/variation.py" />
            <source>Choose at most two settings, and not the same one twice.</source>
            <translation>最多选择两个设置，且不能选同一个两次。</translation>
        </message>
        <message>
            <location filename="../../models/variations/variation.py" />
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Choose 1 to {most} values of a setting.</source>
            <translation>请选择一个设置的 1 到 {most} 个值。</translation>
        </message>
        <message>
            <location filename="../../models/variations/variation.py" />
            <source>These are {count:,} runs; {most:,} are possible at once. Choose fewer values or seeds.</source>
            <translation>这共有 {count:,} 次训练；一次最多 {most:,} 次。请少选几个值或种子。</translation>
        </message>
    </context>
    <context>
        <name>playground/bench/accelerator.py</name>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <location filename="../../playground/devices/devices.py" />
            <source>{name}: {why}.</source>
            <translation>{name}：{why}。</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>MNIST until 99 % of the test samples are right</source>
            <translation>MNIST，直到测试样本答对 99 %</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>A run that moves between devices</source>
            <translation>在设备之间移动的一次训练</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>Pictures of MNIST's size</source>
            <translation>MNIST 大小的图片</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>Memory that becomes too short</source>
            <translation>内存变得不够</translation>
        </message>
    </context>
    <context>
        <name>playground/bench/program.py</name>
        <message>
            <location filename="../../playground/bench/program.py" />
            <source>The demo was not done within {seconds:g} s.</source>
            <translation>演示没有在 {seconds:g} 秒内完成。</translation>
        </message>
        <message>
            <location filename="../../playground/bench/program.py" />
            <source>The demo failed: {why}</source>
            <translation>演示失败：{why}</translation>
        </message>
    </context>
    <context>
        <name>playground/bench/small.py</name>
        <message>
            <location filename="../../playground/bench/small.py" />
            <source>The engine did not answer within {seconds} s.</source>
            <translation>引擎在 {seconds} 秒内没有响应。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/bench.py</name>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>Small networks, one core, 250 training points</source>
            <translation>小网络，单核，250 个训练点</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>Pictures of MNIST's size, one core</source>
            <translation>MNIST 大小的图片，单核</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>The program</source>
            <translation>程序本身</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>{0:.0f} s. Ratios are medians of {1} interleaved rounds.</source>
            <translation>用时 {0:.0f} 秒。比值是 {1} 轮交替测量的中位数。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>cores</source>
            <translation>核心</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>PyTorch</source>
            <translation>PyTorch</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <location filename="../../ui/tensors/table_model.py" />
            <source>device</source>
            <translation>设备</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>threads</source>
            <translation>线程</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/drawings.py</name>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>the network {name} is not part of this copy of the program</source>
            <translation>这份程序不含网络 {name}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} does not read pictures; give it --csv</source>
            <translation>{file} 不读取图片；请改用 --csv</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} reads colours, which drawings do not have; give it --image</source>
            <translation>{file} 读取彩色图片，而手绘图没有颜色；请改用 --image</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} has weights so large that its answers are no numbers</source>
            <translation>{file} 的权重过大，算不出有效的回答</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <location filename="../../ui/panels/base/legend.py" />
            <source>unsure</source>
            <translation>不确定</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>sure</source>
            <translation>确定</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/health.py</name>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>everything</source>
            <translation>所有功能</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/panels/loss/curve_legend.py" />
            <location filename="../../ui/panels/loss/figures.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training small networks fast</source>
            <translation>快速训练小网络</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the data sets Iris and Digits</source>
            <translation>鸢尾花和手写数字数据集</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>files of trained networks</source>
            <translation>训练好的网络文件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>downloads of data sets</source>
            <translation>下载数据集</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>pictures of phones (HEIC)</source>
            <translation>手机图片（HEIC）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Run `make run` again; it installs what is missing.</source>
            <translation>请再次运行 `make run`，它会安装缺少的部分。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>ok</source>
            <translation>正常</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>missing</source>
            <translation>缺少</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Install Python 3.11 or newer.</source>
            <translation>请安装 Python 3.11 或更新版本。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the folder for temporary files</source>
            <translation>临时文件夹</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Let TMPDIR name another folder.</source>
            <translation>请让 TMPDIR 指向其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>your own folder</source>
            <translation>你的个人文件夹</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Make it writable: settings and unsaved work are kept in it.</source>
            <translation>请让它可写：设置和未保存的工作都存在里面。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0}, for {1}: {2}.</source>
            <translation>{0}（用于{1}）：{2}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} {1}, for {2}</source>
            <translation>{0} {1}，用于{2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} cannot be written: {1}.</source>
            <translation>{0}无法写入：{1}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} has {1} MB of room left.</source>
            <translation>{0}只剩 {1} MB 空间。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Free {0} MB.</source>
            <translation>请腾出 {0} MB。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} can be written, {1} GB free</source>
            <translation>{0}可写，剩余 {1} GB</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training: {0}.</source>
            <translation>训练：{0}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training: {0} {1} CPU cores</source>
            <translation>训练：{0}{1} 个 CPU 核心</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/info.py</name>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Flaws of the data: {0}</source>
            <translation>数据的缺陷：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Cannot run: {0}</source>
            <translation>无法运行：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>{0} {1} %</source>
            <translation>{0} {1}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Inputs ({0})</source>
            <translation>输入（{0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>total</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <location filename="../../ui/network/hints.py" />
            <source>{0}, no bias</source>
            <translation>{0}，无偏置</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}, {1}</source>
            <translation>{0}，{1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>{0}, {1}, {2}</source>
            <translation>{0}，{1}，{2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>stride {0}</source>
            <translation>步幅 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>padding {0}</source>
            <translation>填充 {0}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/lessons.py</name>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>The design of {file} cannot run: {why}</source>
            <translation>{file} 的设计无法运行：{why}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/lessons.py" />
            <location filename="../../ui/bars/topbar.py" />
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>{0} steps</source>
            <extracomment>of one: {0} step</extracomment>
            <translation>
                <numerusform>{0} 步</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/lessons.py" />
            <source>{0} challenges</source>
            <extracomment>of one: {0} challenge</extracomment>
            <translation>
                <numerusform>{0} 个挑战</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/lessons.py" />
            <location filename="../../ui/app/questions.py" />
            <source>{0} minutes</source>
            <extracomment>of one: {0} minute</extracomment>
            <translation>
                <numerusform>{0} 分钟</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/bars/topbar.py" />
            <location filename="../../ui/network/health.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/plane/decision_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/panels/surface/sentences.py" />
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/tensors/convolution.py" />
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>{0} is written.</source>
            <translation>已写入 {0}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>{file} is a file already; only a folder can be packed.</source>
            <translation>{file} 已是文件；只能打包文件夹。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>The name of a lesson's file ends in {suffix}, got {value}.</source>
            <translation>课程文件的名称应以 {suffix} 结尾，实际为 {value}。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/main.py</name>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>interrupted; nothing was saved</source>
            <translation>已中断；没有保存任何内容</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>Neural Network Playground without its window.</source>
            <translation>不打开窗口，运行本程序。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train a design, or go on with a trained network</source>
            <translation>训练一个设计，或继续训练已训练的网络</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the runs that the program's window has kept</source>
            <translation>程序窗口保留下来的训练</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train a design many times, with other seeds and settings</source>
            <translation>用不同的种子和设置多次训练一个设计</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>look for good settings of a design, alone or with others</source>
            <translation>为一个设计搜索好的设置，可单独进行，也可与其他进程一起</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>answer the rows of a table, or drawings</source>
            <translation>回答表格的各行，或手绘图</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>make a design of a table: .csv, .tsv or .xlsx</source>
            <translation>由表格（.csv、.tsv 或 .xlsx）生成设计</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>layers, shapes and parameters of a design or a trained network</source>
            <translation>设计或训练好的网络的层、形状和参数</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>check a lesson that you write, and pack it into one file</source>
            <translation>检查你编写的课程，并打包成一个文件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a lesson's folder, or a .lesson file</source>
            <translation>课程文件夹或 .lesson 文件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the folder as one file</source>
            <translation>把文件夹写成一个文件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>how fast this machine trains, beside plain PyTorch</source>
            <translation>这台机器训练有多快，与普通 PyTorch 对比</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>less than a minute, less exact</source>
            <translation>不到一分钟，精度较低</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object</source>
            <translation>输出一个 JSON 对象</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>tables as the README has them</source>
            <translation>README 中那样的表格</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>measure an accelerator; cpu rehearses that</source>
            <translation>测量一个加速器；cpu 是对此的预演</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the figures here as they come</source>
            <translation>边测边把数值写到这里</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train the digit network that comes along anew</source>
            <translation>重新训练随程序附带的数字网络</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <location filename="../../main.py" />
            <source>a design (.json) or a trained network (.safetensors)</source>
            <translation>设计（.json）或训练好的网络（.safetensors）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>passes over the training data (default {0})</source>
            <translation>在训练数据上训练的轮数（默认 {0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train for so long instead</source>
            <translation>改为训练这么多秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>seed of weights and data (designs only)</source>
            <translation>权重和数据的种子（仅用于设计）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>where to compute (default auto)</source>
            <translation>在哪里计算（默认 auto）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the trained network here</source>
            <translation>把训练好的网络写到这里</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a line, the last with the result</source>
            <translation>每行一个 JSON 对象，最后一个是结果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: how each run went, and all its settings</source>
            <translation>一张表：每次训练的结果和全部设置</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>where they lie (default: this user's own)</source>
            <translation>所在位置（默认：当前用户的）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a design (.json)</source>
            <translation>一个设计（.json）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a setting and its values, such as learning_rate=0.001,0.01; at most twice</source>
            <translation>一个设置及其各个值，例如 learning_rate=0.001,0.01；最多两次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many seeds (default {0})</source>
            <translation>种子的个数（默认 {0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the seeds are those of the data, not of the weights</source>
            <translation>种子是数据的种子，而不是权重的</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the accuracy, or R², from which a run counts as one that works</source>
            <translation>达到多少准确率（或 R²）才算成功的训练</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many runs at once (default all cores but one)</source>
            <translation>同时训练的个数（默认除一个外的所有核心）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: one row for each run</source>
            <translation>一张表：每次训练一行</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a run, the last with what they say together</source>
            <translation>每次训练一个 JSON 对象，最后一个是合在一起的结果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>Tries designs with other depths, widths, activations, optimizers and learning rates. They are chosen by their accuracy, or R², on a fifth of the training samples; of equal ones the lower loss is better. The test samples judge the best one, once, at the end.</source>
            <translation>尝试深度、宽度、激活函数、优化器和学习率不同的设计。选择的依据是它们在五分之一训练样本上的准确率或 R²；相同时损失较低者为优。测试样本只在最后对最好的设计评价一次。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a design (.json); none to take part in the study of --storage</source>
            <translation>一个设计（.json）；不给出则参加 --storage 中的研究</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many designs (default 40), shared by all who take part</source>
            <translation>尝试的设计个数（默认 40），由所有参加者分担</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>end after so long, whatever is left</source>
            <translation>经过这么长时间（秒）后结束，不管还剩多少</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>ranges, such as learning_rate=0.001..1 activation=tanh,relu, or width=off to leave one as it is</source>
            <translation>范围，例如 learning_rate=0.001..1 activation=tanh,relu；width=off 表示该设置保持不变</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train each design with so many seeds (default 1)</source>
            <translation>每个设计用多少个种子训练（默认 1）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>share the search: sqlite:///study.db, journal:study.log, postgresql://…</source>
            <translation>共享搜索：sqlite:///study.db、journal:study.log、postgresql://…</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>which study of that storage (default playground)</source>
            <translation>该存储中的哪个研究（默认 playground）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many designs at once (default all cores but one)</source>
            <translation>同时训练的设计个数（默认除一个外的所有核心）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: the values of each trial, and what came of it</source>
            <translation>一张表：每次试验的取值和结果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a trial, the last with the best one</source>
            <translation>每次试验一个 JSON 对象，最后一个是最好的试验</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table in text (.csv, .tsv) or a workbook (.xlsx)</source>
            <translation>文本表格（.csv、.tsv）或工作簿（.xlsx）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the column that is learned</source>
            <translation>要学习的列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the columns that it is learned from</source>
            <translation>作为输入的列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>whether to learn classes or a number</source>
            <translation>学习类别还是数值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>what to do where a value is missing</source>
            <translation>有缺失值时怎么办</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>which sheet of a workbook (default the first)</source>
            <translation>工作簿中的哪个工作表（默认第一个）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>put the rows into the design, as points to edit</source>
            <translation>把各行作为可编辑的点放进设计</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the design here</source>
            <translation>把设计写到这里</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a trained network (.safetensors), or digits: the one that comes along</source>
            <translation>训练好的网络（.safetensors），或 digits：随程序附带的网络</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one sample a row, one measurement a column, with or without their names</source>
            <translation>每行一个样本，每列一个测量值，可以带列名</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>drawings: lists of strokes, lists of [x, y], y down</source>
            <translation>手绘图：笔画的列表，每个笔画是 [x, y] 的列表，y 向下</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a digit each, dark or light, on plain paper; or, where other pictures were learned, photos like those</source>
            <translation>每张图一个数字，深色或浅色，写在干净的纸上；如果学的是别的图片，则用与它们相似的照片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the samples that it was trained and tested on, all as a CSV table</source>
            <translation>训练和测试所用的全部样本，输出为 CSV 表格</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a row or drawing</source>
            <translation>每行或每幅手绘图一个 JSON 对象</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>passes over the training data</source>
            <translation>在训练数据上训练的轮数</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>learn and test on parts of the training data alone</source>
            <translation>只用训练数据的一部分来学习和测试</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a whole number from 1 to 1000000000, got {0!r}</source>
            <translation>必须是 1 到 1000000000 的整数，实际为 {0!r}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a number of seconds above 0, got {0!r}</source>
            <translation>必须是大于 0 的秒数，实际为 {0!r}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a whole number from 0 to {0}, got {1!r}</source>
            <translation>必须是 0 到 {0} 的整数，实际为 {1!r}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/predict.py</name>
        <message>
            <location filename="../../playground/cli/predict.py" />
            <source>{file} is not a trained network (.safetensors)</source>
            <translation>{file} 不是训练好的网络（.safetensors）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/predict.py" />
            <source>{file} reads pictures; give it --strokes or --image</source>
            <translation>{file} 读取图片；请改用 --strokes 或 --image</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/pretraining/pretrain.py</name>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>MNIST, {0:,} pictures: {1:.2%}</source>
            <translation>MNIST，{0:,} 张图片：{1:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>pen strokes, {0:,} drawings by writers {1}: {2:.2%}</source>
            <translation>笔迹，书写者 {1} 的 {0:,} 幅手绘图：{2:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the same at a quarter of the size, in the corners, with the thickest pen: {0:.2%}</source>
            <translation>同样的图缩小到四分之一，放在角落，用最粗的笔：{0:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the same, 4 and 7 drawn in one line, 6 and 9 with a smaller loop: {0:.2%}</source>
            <translation>同样的图，4 和 7 一笔画成，6 和 9 的圈较小：{0:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>sure of {0:.2%} of the drawings, and right with {1:.2%} of these</source>
            <translation>对 {0:.2%} 的手绘图确定，其中 {1:.2%} 正确</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>unsure of {0:.2%} of {1} doodles of {2} other things</source>
            <translation>对 {2} 种其他东西的 {1} 张涂鸦，{0:.2%} 不确定</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/pretraining/recipe.py</name>
        <message>
            <location filename="../../playground/cli/pretraining/recipe.py" />
            <source>epoch {0} of {1}: loss {2:.4f}</source>
            <translation>第 {0} 轮，共 {1} 轮：损失 {2:.4f}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/rows.py</name>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} cannot be read: it is empty.</source>
            <translation>无法读取 {file}：文件是空的。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} needs {count} columns ({names}), found {found}</source>
            <translation>{file} 需要 {count} 列（{names}），实际有 {found} 列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file}, line {line} has {found} columns, but the first line has {count}.</source>
            <translation>{file} 第 {line} 行有 {found} 列，但第一行有 {count} 列。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} has no rows</source>
            <translation>{file} 没有数据行</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}: the column {column} has no value.</source>
            <translation>{file} 第 {line} 行：“{column}”列没有值。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}, column {column}: {value} {why}.</source>
            <translation>{file} 第 {line} 行，“{column}”列：{value} {why}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has no column {missing}. Not known: {unknown}.</source>
            <translation>{file} 缺少列：{missing}。无法识别的列：{unknown}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has no column {missing}.</source>
            <translation>{file} 缺少列：{missing}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has the column {name} twice</source>
            <translation>{file} 中“{name}”列出现了两次</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/runs.py</name>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <source>{folder} is not a folder.</source>
            <translation>{folder} 不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <source>No runs are kept in {0}.</source>
            <translation>{0} 中没有保留的训练。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>epoch {0}</source>
            <translation>第 {0} 轮</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>test loss {0}</source>
            <translation>测试损失 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>accuracy {0}</source>
            <translation>准确率 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>pinned</source>
            <translation>已固定</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/saving.py</name>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0} could not be saved ({1})</source>
            <translation>无法保存 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0}; the trained network is in {1} instead</source>
            <translation>{0}；训练好的网络改存在 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0}, and neither could it in {1}</source>
            <translation>{0}，存到 {1} 也没有成功</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/stroke_files.py</name>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file} holds an empty list of drawings</source>
            <translation>{file} 中的手绘图列表是空的</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}, stroke {stroke}, point {point}</source>
            <translation>{file}，第 {drawing} 幅手绘图，第 {stroke} 笔，第 {point} 点</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}, stroke {stroke}</source>
            <translation>{file}，第 {drawing} 幅手绘图，第 {stroke} 笔</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}</source>
            <translation>{file}，第 {drawing} 幅手绘图</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file} is not JSON text that holds a list of drawings</source>
            <translation>{file} 不是包含手绘图列表的 JSON 文本</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be a list of strokes</source>
            <translation>{place}：必须是笔画列表</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: is too long</source>
            <translation>{place}：太长</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: nothing was drawn</source>
            <translation>{place}：没有画任何内容</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: more than {most} points</source>
            <translation>{place}：超过 {most} 个点</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be a list of points</source>
            <translation>{place}：必须是点的列表</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be [x, y], two numbers of at most {most:,}, got {value}</source>
            <translation>{place}：必须是 [x, y]，即两个绝对值不超过 {most:,} 的数，实际为 {value}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/tables/importing.py</name>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>--save needs a name that ends in .json, got {path}</source>
            <translation>--save 需要以 .json 结尾的名称，得到的是 {path}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/train.py" />
            <source>saved {0}</source>
            <translation>已保存 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{file}: points have one or two numbers and a target, here are {count} inputs. Name them with --inputs.</source>
            <translation>{file}：点有一个或两个数和一个目标，而这个表有 {count} 个输入。请用 --inputs 指定。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{name} cannot be an input and the target.</source>
            <translation>“{name}”列不能既是输入又是目标。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{name} would be learned. Name another column with --target.</source>
            <translation>“{name}”列会被当作学习目标。请用 --target 指定另一列。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{file} has no column {name}. It has: {names}.</source>
            <translation>{file} 没有“{name}”列。它的列有：{names}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows</source>
            <extracomment>of one: {0} row</extracomment>
            <translation>
                <numerusform>{0} 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} columns</source>
            <extracomment>of one: {0} column</extracomment>
            <translation>
                <numerusform>{0} 列</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>sheet {0}</source>
            <translation>工作表“{0}”</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{0}, delimiter {1}, decimal sign {2}</source>
            <translation>{0}，分隔符为{1}，小数点符号为 {2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>the first row has the names</source>
            <translation>第一行是列名</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>no row has names</source>
            <translation>没有列名行</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{0}: {1}, {2} ({3}; {4})</source>
            <translation>{0}：{1}，{2}（{3}；{4}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>pictures of 28 × 28 pixels</source>
            <translation>28 × 28 像素的图片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>learns {0}, a number, from: {1}</source>
            <translation>学习数值 {0}，依据：{1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} classes</source>
            <extracomment>of one: {0} class</extracomment>
            <translation>
                <numerusform>{0} 个类别</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>learns {0} ({1}: {2}) from: {3}</source>
            <translation>学习 {0}（{1}：{2}），依据：{3}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/train.py" />
            <source>{0} and {1} more</source>
            <translation>{0}，另有 {1} 个</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/tables/rows.py</name>
        <message>
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} has no column {missing}. It has: {names}.</source>
            <translation>{file} 缺少这些列：{missing}。它的列有：{names}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}, column {column}: {value} was not among the texts that were learned ({known}).</source>
            <translation>{file} 第 {line} 行，“{column}”列：{value} 不在学过的文本中（{known}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/terminal.py</name>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>usage: </source>
            <translation>用法：</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>positional arguments</source>
            <translation>位置参数</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>show this help message and exit</source>
            <translation>显示这份帮助并退出</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>the following arguments are required: %s</source>
            <translation>缺少这些参数：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>unrecognized arguments: %s</source>
            <translation>无法识别的参数：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>参数 %(argument_name)s：%(message)s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>没有这个选择：%(value)r（可选 %(choices)s）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>invalid %(type)s value: %(value)r</source>
            <translation>值无效（%(type)s）：%(value)r</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>expected one argument</source>
            <translation>后面要有一个值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>expected at least one argument</source>
            <translation>后面至少要有一个值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>not allowed with argument %s</source>
            <translation>不能与参数 %s 同用</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>one of the arguments %s is required</source>
            <translation>必须给出这些参数之一：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>选项不明确：%(option)s 可能是 %(matches)s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>ignored explicit argument %r</source>
            <translation>多余的值 %r</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/train.py</name>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{why}. Leave --device out, and the program chooses.</source>
            <translation>{why}。去掉 --device，程序会自动选择。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>what was learned so far is saved</source>
            <translation>已学到的内容已保存</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>nothing was saved, as --save was not given</source>
            <translation>没有保存任何内容，因为没有给出 --save</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>interrupted; {0}</source>
            <translation>已中断；{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>--seed is for designs; a trained network goes on with its own seeds</source>
            <translation>--seed 只用于设计；训练好的网络继续使用自己的种子</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>--save needs a name that ends in .safetensors, got {path}</source>
            <translation>--save 需要以 .safetensors 结尾的文件名，实际为 {path}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>the folder {folder} does not exist</source>
            <translation>文件夹 {folder} 不存在</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{path} cannot be written: {why}</source>
            <translation>无法写入 {path}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <location filename="../../ui/panels/loss/chart_options.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <location filename="../../ui/runs/beside/both_curves.py" />
            <location filename="../../ui/runs/vary/charts.py" />
            <source>epoch</source>
            <translation>轮次</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/train.py" />
            <source>{0:,} epochs</source>
            <extracomment>of one: 1 epoch</extracomment>
            <translation>
                <numerusform>{0:,} 轮</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{epochs}, {steps:,} steps in {seconds:.2f} s ({steps_per_second:,.0f} steps/s on {device}, {stepper})</source>
            <translation>{epochs}，{steps:,} 步，用时 {seconds:.2f} 秒（{steps_per_second:,.0f} 步/秒，{device}，{stepper}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>training loss {0}, test loss {1}</source>
            <translation>训练损失 {0}，测试损失 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}, test accuracy {1:.1f} %</source>
            <translation>{0}，测试准确率 {1:.1f}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}, training R² {1}, test R² {2}</source>
            <translation>{0}，训练 R² {1}，测试 R² {2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>the losses are weighted so that all classes count alike</source>
            <translation>损失已加权，使各类别同等重要</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>test accuracy by class: {0}</source>
            <translation>各类别的测试准确率：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}: {1:.1f} %</source>
            <translation>{0} {1:.1f}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>too large for a number</source>
            <translation>大得无法表示</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/variations/search.py</name>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>interrupted; {0} of {1} trials are done</source>
            <translation>已中断；完成了 {1} 次试验中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>Name a design to search with, or with --storage a study to take part in.</source>
            <translation>请给出要搜索的设计，或用 --storage 给出要参加的研究。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{option} needs a design; a study that is joined has its own.</source>
            <translation>{option} 需要一个设计；所参加的研究有它自己的值。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>trial</source>
            <translation>次试验</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>best {0:.4g}</source>
            <translation>最好 {0:.4g}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{0} of {1} trials in {2:.1f} s</source>
            <translation>{1} 次试验中的 {0} 次，用时 {2:.1f} 秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>No trial has a result.</source>
            <translation>没有一次试验有结果。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <location filename="../../playground/cli/variations/vary.py" />
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/panels/plane/readings.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/runs/search/words.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>The best is trial {0}: {1}</source>
            <translation>最好的是第 {0} 号试验：{1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>validation R²</source>
            <translation>验证 R²</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>validation accuracy</source>
            <translation>验证准确率</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>It was chosen by its {0} of {1:.4g}, on a fifth of the training samples; that is no estimate for new samples, as the luckiest of many is chosen.</source>
            <translation>它是按五分之一训练样本上的{0} {1:.4g} 选出的；这不能用来估计新样本上的表现，因为选中的是众多试验中运气最好的一个。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{0} {1:.4g}</source>
            <translation>{0} {1:.4g}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>Trained once more on all training samples: {0}. The test samples had no part in the choice.</source>
            <translation>用全部训练样本重新训练一次：{0}。测试样本没有参与选择。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/variations/vary.py</name>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>run</source>
            <translation>次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>interrupted; {0} of {1} runs were done</source>
            <translation>已中断；完成了 {1} 次训练中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>--over needs a setting and its values, such as learning_rate=0.01,0.1, got {value}</source>
            <translation>--over 需要一个设置及其各个值，例如 learning_rate=0.01,0.1，实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>{0} runs in {1:.2f} s</source>
            <translation>{0} 次训练，用时 {1:.2f} 秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>works on {0} of {1} seeds ({2} at least {3:g})</source>
            <translation>{1} 个种子中有 {0} 个成功（{2}至少 {3:g}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>{0} {1:.4g} ({2:.4g} to {3:.4g})</source>
            <translation>{0} {1:.4g}（{2:.4g} 到 {3:.4g}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>stuck: seeds {0}</source>
            <translation>卡住的种子：{0}</translation>
        </message>
    </context>
    <context>
        <name>playground/companions/accompanied_session.py</name>
        <message>
            <location filename="../../playground/companions/accompanied_session.py" />
            <source>There is no run beside.</source>
            <translation>没有并列的训练。</translation>
        </message>
    </context>
    <context>
        <name>playground/companions/companion_run.py</name>
        <message>
            <location filename="../../playground/companions/companion_run.py" />
            <source>The run beside met a problem that the program does not know ({kind}: {why}).</source>
            <translation>并列的训练遇到程序未知的问题（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/dataset.py</name>
        <message>
            <location filename="../../playground/datasets/dataset.py" />
            <source>{why} The network answers all the same.</source>
            <translation>{why}网络仍可回答。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/dataset.py" />
            <location filename="../../playground/datasets/tables/reading.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Reading {0}</source>
            <translation>正在读取 {0}</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/download.py</name>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} has to be downloaded first ({size:.0f} MB).</source>
            <translation>{title} 需要先下载（{size:.0f} MB）。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} could not be stored in {folder}: {why}. Make room there, or let the environment variable PLAYGROUND_DATA name a folder that holds its files, and try again.</source>
            <translation>无法把 {title} 存入 {folder}：{why}。请在那里腾出空间，或让环境变量 PLAYGROUND_DATA 指向存有这些文件的文件夹，然后重试。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>Downloading {0}</source>
            <translation>下载 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} could not be downloaded: {reasons}. Check the connection to the internet and try again; the digits of 8×8 pixels need no download.</source>
            <translation>无法下载 {title}：{reasons}。请检查网络连接后重试；8×8 像素的手写数字不需要下载。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} answered with error {1}</source>
            <translation>{0} 返回错误 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} could not be reached, or the connection broke off</source>
            <translation>无法连接 {0}，或连接中断</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} sent something else than the file</source>
            <translation>{0} 发来的不是这个文件</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{file} in {folder} is not the file of {title}: its checksum is another one. Delete it, and it is downloaded.</source>
            <translation>{folder} 中的 {file} 不是 {title} 的文件：校验和不符。把它删除，程序会重新下载。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/folder.py</name>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The pictures in {folder} have to be read first.</source>
            <translation>需要先读取 {folder} 中的图片。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>a folder without pictures</source>
            <translation>没有图片的文件夹</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>{0} is not read</source>
            <translation>不读取 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>{folder} holds {count:,} pictures, and at most {most:,} can be learned from. Take some out.</source>
            <translation>{folder} 中有 {count:,} 张图片，而最多只能学习 {most:,} 张。请移走一些。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>the whole folder: {0}</source>
            <translation>整个文件夹：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The class {name} has fewer than 2 pictures that can be read. Add some as PNG or JPEG, or take its folder out and choose the folder again.</source>
            <translation>类别 {name} 中可读取的图片不足 2 张。请添加 PNG 或 JPEG 图片，或移走它的文件夹，再重新选择文件夹。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The class {name} has fewer than 2 pictures that can be read; {file} is left out, as {why}. Add some as PNG or JPEG, or take its folder out and choose the folder again.</source>
            <translation>类别 {name} 中可读取的图片不足 2 张；{file} 未被采用，原因是：{why}。请添加 PNG 或 JPEG 图片，或移走它的文件夹，再重新选择文件夹。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>Reading the pictures in {0}</source>
            <translation>读取 {0} 中的图片</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/handwriting.py</name>
        <message>
            <location filename="../../playground/datasets/handwriting.py" />
            <source>the pen strokes are missing: {file}, in the folder that PLAYGROUND_DATA names</source>
            <translation>缺少笔迹数据：PLAYGROUND_DATA 所指文件夹中的 {file}</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/idx.py</name>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <location filename="../../playground/datasets/unipen.py" />
            <source>its content is damaged</source>
            <translation>内容已损坏</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>it is not an idx file of {0} bytes</source>
            <translation>它不是 {0} 字节的 idx 文件</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>it is too short or too long</source>
            <translation>它太短或太长</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>{file} cannot be used: {why}. Delete it from {folder}, and load the data again.</source>
            <translation>{file} 无法使用：{why}。请把它从 {folder} 中删除，再重新加载数据。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/images.py</name>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>{count:,} are left out: {listed} and others.</source>
            <translation>有 {count:,} 项未被采用：{listed}等。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>Left out: {listed}.</source>
            <translation>未被采用：{listed}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>{count:,} are left out: {listed}.</source>
            <translation>有 {count:,} 项未被采用：{listed}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>The digits are missing from scikit-learn. Install it again: pip install scikit-learn.</source>
            <translation>scikit-learn 中缺少手写数字数据。请重新安装：pip install scikit-learn。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>The labels of {title} go beyond 9. Delete its files, and load it again.</source>
            <translation>{title} 的标签超过了 9。请删除它的文件，再重新加载。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/not_here.py</name>
        <message>
            <location filename="../../playground/datasets/not_here.py" />
            <source>{doing} was cancelled. Press play to begin again, or choose another data set.</source>
            <translation>“{doing}”已取消。按“开始”重新进行，或选择其他数据集。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/plane/formulas.py</name>
        <message>
            <location filename="../../playground/datasets/plane/formulas.py" />
            <source>The formula has no finite value at {places}.</source>
            <translation>公式在 {places} 处没有有限值。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/samples.py</name>
        <message>
            <location filename="../../playground/datasets/samples.py" />
            <source>There are too few training samples to choose by: a search sets a fifth of them aside. Give it {fewest} or more.</source>
            <translation>训练样本太少，无法据以选择：搜索要留出其中的五分之一。请至少给 {fewest} 个。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/sign_language/pack.py</name>
        <message>
            <location filename="../../playground/datasets/sign_language/pack.py" />
            <source>{folder} has no photographs named IMG_&lt;number&gt;.JPG in a folder for each digit.</source>
            <translation>{folder} 中没有按数字分文件夹存放、名为 IMG_&lt;编号&gt;.JPG 的照片。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/sign_language/pack.py" />
            <source>{file}: {count:,} pictures of {people} people</source>
            <translation>{file}：{people} 人的 {count:,} 张图片</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/sign_language/photographs.py</name>
        <message>
            <location filename="../../playground/datasets/sign_language/photographs.py" />
            <source>The pictures of hands are missing or damaged. Install the program again.</source>
            <translation>手势图片缺失或已损坏。请重新安装本程序。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/arrays.py</name>
        <message>
            <location filename="../../playground/datasets/tables/arrays.py" />
            <source>{file} has changed since it was imported. Import it again, or look for the file as it was.</source>
            <translation>{file} 在导入之后有改动。请重新导入，或者找到原来的文件。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/choosing.py</name>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has no column that can be learned. Choose one.</source>
            <translation>{file} 中没有可以作为学习目标的列。请选择一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has no column left to learn from besides {target}. Choose one at least.</source>
            <translation>除了“{target}”列，{file} 没有别的列可作为输入。请至少选择一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has too few rows: {rows}, and {least} are needed, one to learn from and one to test with. Add rows, or type them as points of your own.</source>
            <translation>{file} 的行太少：{rows} 行，至少需要 {least} 行：一行用于学习，一行用于测试。请添加行，或将其作为自己的点输入。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has too few complete rows: {count} of {rows}, and {least} are needed. Fill the gaps, or leave out the columns that have them.</source>
            <translation>{file} 的完整行太少：{rows} 行中有 {count} 行，至少需要 {least} 行。请补全空缺，或不使用有空缺的列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} gives {count:,} numbers to learn from, and {most:,} are the limit. Leave columns out.</source>
            <translation>{file} 给出 {count:,} 个数供学习，而上限是 {most:,} 个。请略去一些列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has the same value in every row, so there is nothing to learn. Choose another one.</source>
            <translation>“{name}”列每一行的值都相同，没有可学的东西。请另选一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has another value in every row, so nothing can be learned of it. Choose another one.</source>
            <translation>“{name}”列每一行的值都不同，从中学不到东西。请另选一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} holds dates, which cannot be learned from. Write them as numbers, such as days.</source>
            <translation>“{0}”列里是日期，不能用来学习。请把日期写成数，例如天数。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} is empty.</source>
            <translation>“{0}”列是空的。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} holds more than {1} different texts, too many for categories.</source>
            <translation>“{0}”列里有超过 {1} 种不同的文本，作为类别太多。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} has the same value in every row.</source>
            <translation>“{0}”列每一行的值都相同。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} numbers the rows.</source>
            <translation>“{0}”列只是行的编号。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file}, line {line}, column {column}: {value} {why}. Correct it, or leave the column out.</source>
            <translation>{file} 第 {line} 行，“{column}”列：{value} {why}。请改正，或者略去这一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} is empty, so it cannot be learned. Choose another one.</source>
            <translation>“{name}”列是空的，不能作为学习目标。请另选一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} holds dates, which cannot be learned. Choose another one.</source>
            <translation>“{name}”列里是日期，不能作为学习目标。请另选一列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has more than {most} different values, too many for classes. Learn it as a number, or choose another column.</source>
            <translation>“{name}”列有超过 {most} 种不同的值，作为类别太多。请把它作为数值来学习，或者另选一列。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} rows are left out, as values are missing.</source>
            <extracomment>of one: {0} row is left out, as a value is missing.</extracomment>
            <translation>
                <numerusform>略去了 {0} 行，因为有缺失值。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} missing values are filled: with the mean of their column, or, of a text, with no category.</source>
            <extracomment>of one: {0} missing value is filled: with the mean of its column, or, of a text, with no category.</extracomment>
            <translation>
                <numerusform>填补了 {0} 个缺失值：数值用所在列的平均值，文本则不属于任何类别。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source> And {0} more columns.</source>
            <translation> 还有另外 {0} 列。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/measured.py</name>
        <message>
            <location filename="../../playground/datasets/tables/measured.py" />
            <source>11 of 344 rows are left out, as values are missing: in 2 the measurements, in 9 only the sex.</source>
            <translation>344 行中有 11 行因缺少数值而未使用：2 行缺少测量值，9 行只缺性别。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/reading.py</name>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has no rows.</source>
            <translation>{file} 没有任何行。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has {count:,} columns, and {most:,} are the limit.</source>
            <translation>{file} 有 {count:,} 列，而上限是 {most:,} 列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has more than {most:,} rows. Take the rows from line {line:,} on out.</source>
            <translation>{file} 超过 {most:,} 行。请去掉第 {line:,} 行起的各行。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has more than {most:,} cells by line {line:,}. Take some rows or columns out.</source>
            <translation>{file} 到第 {line:,} 行为止已超过 {most:,} 个单元格。请去掉一些行或列。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/samples.py</name>
        <message>
            <location filename="../../playground/datasets/tables/samples.py" />
            <source>The table {file} has to be read first.</source>
            <translation>要先读取表格 {file}。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/workbook.py</name>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} is no workbook with a table. Save the table as .xlsx or as CSV.</source>
            <translation>{file} 不是含有表格的工作簿。请把表格另存为 .xlsx 或 CSV。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} has no sheet {sheet}. It has: {sheets}.</source>
            <translation>{file} 没有工作表“{sheet}”。它的工作表有：{sheets}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} holds more than {most} MB when it is unpacked. Save the table as CSV.</source>
            <translation>{file} 解压后超过 {most} MB。请把表格另存为 CSV。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} is a damaged workbook, or none. Save the table as .xlsx or as CSV.</source>
            <translation>{file} 是损坏的工作簿，或者不是工作簿。请把表格另存为 .xlsx 或 CSV。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/unipen.py</name>
        <message>
            <location filename="../../playground/datasets/unipen.py" />
            <source>{file} cannot be read: {why}</source>
            <translation>无法读取 {file}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/unipen.py" />
            <source>line {number} is not understood</source>
            <translation>第 {number} 行无法识别</translation>
        </message>
    </context>
    <context>
        <name>playground/devices/device_errors.py</name>
        <message>
            <location filename="../../playground/devices/device_errors.py" />
            <source>There is not enough memory for this. Close other programs, make layers narrower or the batch smaller, or take fewer samples.</source>
            <translation>内存不足。请关闭其他程序，减少层的宽度或批大小，或减少样本。</translation>
        </message>
    </context>
    <context>
        <name>playground/devices/devices.py</name>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>CPU, compiled</source>
            <translation>CPU，已编译</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <location filename="../../ui/bars/device_button.py" />
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>chosen by you</source>
            <translation>由你选择</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>there is no {0} device on this machine</source>
            <translation>这台机器上没有 {0} 设备</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>the only device here</source>
            <translation>唯一可用的设备</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} was found but failed ({1})</source>
            <translation>找到了 {0}，但它出错了（{1}）</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>compared with {0} when training starts</source>
            <translation>开始训练时与 {0} 比较</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} faster here than {1}</source>
            <translation>在这里的速度是 {1} 的 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>the CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} ran out of memory on this design</source>
            <translation>{0} 的内存不够用于这个设计</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} failed on this design</source>
            <translation>{0} 在这个设计上出错了</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>wrong numbers</source>
            <translation>算出的数不对</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/many_strokes.py</name>
        <message>
            <location filename="../../playground/drawing/many_strokes.py" />
            <location filename="../../playground/drawing/strokes.py" />
            <source>nothing was drawn</source>
            <translation>没有画任何内容</translation>
        </message>
        <message>
            <location filename="../../playground/drawing/many_strokes.py" />
            <location filename="../../playground/drawing/strokes.py" />
            <source>the drawing is too small to be painted</source>
            <translation>画得太小，无法绘制</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/picture_files.py</name>
        <message>
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it holds no picture of a known kind</source>
            <translation>其中没有可识别的图片格式</translation>
        </message>
        <message>
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it has more than {0} million pixels</source>
            <translation>图片超过 {0} 百万像素</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/scans.py</name>
        <message>
            <location filename="../../playground/drawing/scans.py" />
            <source>{file} shows no ink</source>
            <translation>{file} 中看不到笔迹</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/fetching.py</name>
        <message>
            <location filename="../../playground/engine/fetching.py" />
            <source>{doing} met a problem it does not know ({kind}: {why}).</source>
            <translation>{doing}时遇到未知的问题（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/runner.py</name>
        <message>
            <location filename="../../playground/engine/runner.py" />
            <source>The engine could not measure ({kind}: {why}).</source>
            <translation>引擎无法测量（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/table_look.py</name>
        <message>
            <location filename="../../playground/engine/table_look.py" />
            <source>The table met a problem that the program does not know ({kind}: {why}).</source>
            <translation>读取表格时遇到程序不认识的问题（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/waiting.py</name>
        <message>
            <location filename="../../playground/engine/waiting.py" />
            <source>The engine met a problem it does not know ({kind}: {why}).</source>
            <translation>引擎遇到未知的问题（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/engine/waiting.py" />
            <source>The data of this design are not here yet; wait until they are.</source>
            <translation>这个设计的数据还没有到；请稍等。</translation>
        </message>
    </context>
    <context>
        <name>playground/practice/fine_tuning.py</name>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>There was not enough memory to practise, so the weights from before are back. Close other programs, or practise on fewer drawings.</source>
            <translation>内存不足，无法练习，已恢复练习之前的权重。请关闭其他程序，或减少练习用的手绘图。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>This network does not read drawings, so it cannot practise on them.</source>
            <translation>这个网络不识别手绘图，因此无法用手绘图练习。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>There is no drawing to practise on. Draw one, and say what it is.</source>
            <translation>没有可供练习的手绘图。请画一幅，并说明画的是什么。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>This practice cannot be taken back any more: the weights have changed since.</source>
            <translation>这次练习已无法撤回：之后权重又变了。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <location filename="../../playground/session/run_state.py" />
            <source>There is no network yet. Open a design first.</source>
            <translation>还没有网络。请先打开一个设计。</translation>
        </message>
    </context>
    <context>
        <name>playground/practice/fine_tuning_run.py</name>
        <message numerus="yes">
            <location filename="../../playground/practice/fine_tuning_run.py" />
            <source>Practising on your {0:,} drawings</source>
            <extracomment>of one: Practising on your drawing</extracomment>
            <translation>
                <numerusform>用你的 {0:,} 幅手绘图练习</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning_run.py" />
            <source>The practice led nowhere, so the weights from before are back.</source>
            <translation>练习没有成功，已恢复练习之前的权重。</translation>
        </message>
    </context>
    <context>
        <name>playground/probing/measure.py</name>
        <message>
            <location filename="../../playground/probing/measure.py" />
            <source>Row {row:,} has numbers so large that the network cannot answer them.</source>
            <translation>第 {row:,} 行的数值过大，网络无法作答。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/describing.py</name>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>This study was made by a later version of the program.</source>
            <translation>这个研究是由本程序的更高版本建立的。</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>What this study searches cannot be read.</source>
            <translation>无法读取这个研究所搜索的内容。</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>another design</source>
            <translation>另一个设计</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>other ranges</source>
            <translation>其他范围</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>{0} epochs</source>
            <translation>{0} 轮</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/search/describing.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} seeds</source>
            <extracomment>of one: {0} seed</extracomment>
            <translation>
                <numerusform>{0} 个种子</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>playground/search/searching.py</name>
        <message>
            <location filename="../../playground/search/searching.py" />
            <source>The search met a problem that the program does not know ({kind}: {why}).</source>
            <translation>搜索遇到程序未知的问题（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/search/searching.py" />
            <source>A search needs Optuna, which is not installed; pip install optuna brings it.</source>
            <translation>搜索需要 Optuna，但尚未安装；可用 pip install optuna 安装。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/storages.py</name>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>A storage is a URL such as sqlite:///study.db, postgresql://user@server/name, or journal:study.log; got {value}</source>
            <translation>存储是一个 URL，例如 sqlite:///study.db、postgresql://user@server/name 或 journal:study.log；实际为 {value}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <location filename="../../playground/search/study.py" />
            <source>There is no study at {url}.</source>
            <translation>{url} 中没有研究。</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>The driver of {url} is not installed. Install it and try again: python -m pip install "{package}"</source>
            <translation>{url} 的数据库驱动没有安装。请先安装再试：python -m pip install "{package}"</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>The storage {url} cannot be used: {why}</source>
            <translation>无法使用存储 {url}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>{url} holds no study, or a damaged one: {why}</source>
            <translation>{url} 中没有研究，或研究已损坏：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>{file} is no journal of a study.</source>
            <translation>{file} 不是研究的日志文件。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/study.py</name>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>The study {name} was not made by this program. Choose another name for yours.</source>
            <translation>研究 {name} 不是由本程序建立的。请为你的研究另取一个名称。</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>The study {name} searches with {what}. Choose another name for yours, or join it by its address alone.</source>
            <translation>研究 {name} 搜索的是{what}。请为你的研究另取一个名称，或只用其地址参加。</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>There are several studies at {url}; name one: {names}</source>
            <translation>{url} 中有多个研究；请指定一个：{names}</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>There is no study that is called {name}.</source>
            <translation>没有名为 {name} 的研究。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/advancing.py</name>
        <message>
            <location filename="../../playground/session/advancing.py" />
            <source>The loss became infinite at step {bad:,}, so training stopped and the weights of step {step:,} were kept. Try a smaller learning rate.</source>
            <translation>损失在第 {bad:,} 步变成无穷大，因此训练已停止，并保留了第 {step:,} 步的权重。请试试更小的学习率。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/moved_weights.py</name>
        <message>
            <location filename="../../playground/session/moved_weights.py" />
            <source>Nothing was changed: the weights of that moment are not kept any more.</source>
            <translation>没有改变任何内容：那一刻的权重已不再保留。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/placement.py</name>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>each batch goes in two halves, as memory is short</source>
            <translation>内存不足，每批分两半处理</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>it failed on a design; restart to try it again</source>
            <translation>它在一个设计上出错了；重新启动后可再试</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>it failed while training; restart to try it again</source>
            <translation>它在训练时出错了；重新启动后可再试</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>{0} failed while training, so training goes on here</source>
            <translation>{0} 在训练时出错，因此在这里继续训练</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>{0} ran out of memory, so training goes on here</source>
            <translation>{0} 的内存不足，因此在这里继续训练</translation>
        </message>
    </context>
    <context>
        <name>playground/session/run_state.py</name>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <location filename="../../ui/network/pointing.py" />
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <location filename="../../ui/network/pointing.py" />
            <source>bias</source>
            <translation>偏置</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <source>A weight must be a finite number, got {value}.</source>
            <translation>权重必须是有限数，实际为 {value}。</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <source>This {name} is not there any more.</source>
            <translation>“{name}”已经不存在了。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/saving.py</name>
        <message>
            <location filename="../../playground/session/saving.py" />
            <source>there is no network yet</source>
            <translation>还没有网络</translation>
        </message>
    </context>
    <context>
        <name>playground/steppers/compiling.py</name>
        <message>
            <location filename="../../playground/steppers/compiling.py" />
            <source>small networks train more slowly, as the code compiled for them cannot be kept on the disk; make room there, or let NUMBA_CACHE_DIR name another folder</source>
            <translation>小网络训练得较慢，因为为它们编译的代码无法存到磁盘；请腾出空间，或让 NUMBA_CACHE_DIR 指向其他文件夹</translation>
        </message>
    </context>
    <context>
        <name>playground/variations/trainer.py</name>
        <message>
            <location filename="../../playground/variations/trainer.py" />
            <source>The run met a problem that the program does not know ({kind}: {why}).</source>
            <translation>这次训练遇到程序未知的问题（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/variations/trainer.py" />
            <source>The program compiles the code that trains small networks; the runs begin when it is there.</source>
            <translation>程序正在编译训练小型网络的代码；编译好后训练就会开始。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/actions.py</name>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;New</source>
            <translation>新建(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Begin with the opening example</source>
            <translation>从初始示例开始</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Open a design or a trained network</source>
            <translation>打开设计或训练好的网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>&amp;Import a Table…</source>
            <translation>导入表格(&amp;I)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Learn a table of your own: CSV or .xlsx</source>
            <translation>学习你自己的表格：CSV 或 .xlsx</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/app/questions.py" />
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save to the same file</source>
            <translation>保存到同一个文件</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/app/questions.py" />
            <source>Save &amp;As…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save the design, or the trained network with its weights</source>
            <translation>保存设计，或保存训练好的网络及其权重</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>E&amp;xport…</source>
            <translation>导出(&amp;X)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save or copy a picture of what is on screen, or its numbers</source>
            <translation>把显示的内容保存或复制为图片，或导出数值</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <location filename="../../ui/panels/samples/rows.py" />
            <source>Export Sa&amp;mples…</source>
            <translation>导出样本(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All samples with the network's answers as a table (CSV)</source>
            <translation>所有样本和网络的回答，存为表格（CSV）</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Export &amp;Lesson…</source>
            <translation>导出课程(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Write a lesson about this design: text, steps and challenges, as one file</source>
            <translation>为当前设计编写一课：正文、步骤和挑战，存为一个文件</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Unsaved Work…</source>
            <translation>未保存的工作(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What windows that did not end well have left unsaved</source>
            <translation>查看意外退出的窗口留下的未保存内容</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Leave the program</source>
            <translation>退出程序</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Play</source>
            <translation>开始(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train, or pause training</source>
            <translation>开始训练，或暂停训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Step</source>
            <translation>单步(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train on one mini-batch</source>
            <translation>用一个小批量训练一步</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Step an &amp;Epoch</source>
            <translation>训练一轮(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train to the end of this pass over the data</source>
            <translation>训练到这一轮结束</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/network/steps/stepping.py" />
            <source>Step T&amp;hrough</source>
            <translation>逐步查看(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Look at one step of training number by number: forward, loss, backward, update</source>
            <translation>逐个数值查看一步训练：前向、损失、反向、更新</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Reset</source>
            <translation>重置(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Back to the same initial weights</source>
            <translation>回到同一组初始权重</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>New &amp;Weights</source>
            <translation>更换权重(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Start from other random weights</source>
            <translation>换一组随机权重重新开始</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Start From &amp;These Weights</source>
            <translation>以当前权重为起点(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Write these weights into the design: training starts with them, also after a reset</source>
            <translation>把当前权重写入设计：训练从这些权重开始，重置之后也是如此</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>New Sample</source>
            <translation>更换样本</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Draw other samples from the same data set</source>
            <translation>从同一个数据集重新抽取样本</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Res&amp;cale</source>
            <translation>重新标准化(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Standardise anew, as fits the points that there are now; edits leave the scaling as it is</source>
            <translation>按现有的点重新标准化；编辑点时尺度不变</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Keep This Run</source>
            <translation>保留这次训练(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Put the run as it is now on the list of runs</source>
            <translation>把训练现在的状态放进训练记录</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Sh&amp;adow Run</source>
            <translation>对照训练(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>With the next change of a setting, the old settings go on beside the new ones, on the same batches</source>
            <translation>下一次修改设置时，旧设置会与新设置并列训练，用相同的批次</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>S&amp;ide by Side</source>
            <translation>并列比较(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train two runs of the list, or one and the present one, side by side on the same batches</source>
            <translation>让列表中的两次训练，或其中一次与当前训练，用相同的批次并列训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>To the &amp;First Moment</source>
            <translation>到第一个时刻(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the first moment of this run</source>
            <translation>显示这次训练的第一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Look &amp;Back</source>
            <translation>后退一个时刻(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the moment before this one</source>
            <translation>显示前一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Play F&amp;ilm</source>
            <translation>播放(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the run from its first moment to now</source>
            <translation>从第一个时刻到现在，连续播放这次训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Look F&amp;orward</source>
            <translation>前进一个时刻(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the moment after this one</source>
            <translation>显示后一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;To the Present</source>
            <translation>回到现在(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the run as it is now</source>
            <translation>显示训练现在的状态</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>&amp;Go On from Here</source>
            <translation>从这里继续(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Make the moment that is shown the present run; the run of now is kept on the list of runs</source>
            <translation>把显示的时刻作为当前的训练；原来的训练保留在训练记录里</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Doctor…</source>
            <translation>诊断(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What ails this run, and what helps</source>
            <translation>这次训练有什么问题，怎样能改善</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Faster</source>
            <translation>加快(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>More steps a second</source>
            <translation>增加每秒步数</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>S&amp;lower</source>
            <translation>减慢(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Fewer steps a second</source>
            <translation>减少每秒步数</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>F&amp;ull Speed</source>
            <translation>全速(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train as fast as it goes from the first step</source>
            <translation>从第一步起就以最快速度训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Fit Network</source>
            <translation>显示整个网络(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the whole network</source>
            <translation>显示整个网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Zoom &amp;In</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the network larger</source>
            <translation>放大显示网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Zoom &amp;Out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the network smaller</source>
            <translation>缩小显示网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Network</source>
            <translation>网络(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The network as a picture</source>
            <translation>以图的形式看网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>T&amp;ensors</source>
            <translation>张量(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The network in numbers</source>
            <translation>以数字的形式看网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>R&amp;uns</source>
            <translation>训练记录(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All runs that were kept: compare, open</source>
            <translation>所有保留下来的训练，可以比较和打开</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Var&amp;y…</source>
            <translation>变化(&amp;Y)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train this design many times: other seeds, settings</source>
            <translation>多次训练这个设计：不同的种子和设置</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Data Column</source>
            <translation>数据栏(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show or fold away the data</source>
            <translation>显示或收起数据</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Results Column</source>
            <translation>结果栏(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show or fold away the results</source>
            <translation>显示或收起结果</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Present</source>
            <translation>演示(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>One view on the whole screen, in type that a class can read; Esc leaves</source>
            <translation>整个屏幕只显示一个视图，字号大到全班都能看清；按 Esc 退出</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>As the &amp;System</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Light or dark, as the desktop is</source>
            <translation>浅色或深色，与桌面一致</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Light colours</source>
            <translation>浅色配色</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Dark colours</source>
            <translation>深色配色</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The language of the window</source>
            <translation>界面使用的语言</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>As the S&amp;ystem</source>
            <translation>跟随系统(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Lessons</source>
            <translation>课程(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Short lessons, read and done beside the network</source>
            <translation>在网络旁边边读边做的简短课程</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Open a L&amp;esson…</source>
            <translation>打开课程文件(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>A lesson that a teacher wrote</source>
            <translation>老师编写的课程</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Commands…</source>
            <translation>命令(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Find any command, data set, template, setting or term</source>
            <translation>查找任何命令、数据集、模板、设置或术语</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>E&amp;xplain This</source>
            <translation>解释此项(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What the control clicked or focused last means</source>
            <translation>刚才点击或选中的控件是什么意思</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Glossary…</source>
            <translation>术语表(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Every term of the program, explained</source>
            <translation>解释程序中的每个术语</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Keyboard Shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All keys and what they do</source>
            <translation>所有按键及其作用</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Copy &amp;Diagnostics</source>
            <translation>复制诊断信息(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Copy facts about this machine and program</source>
            <translation>复制本机和本程序的信息</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;About</source>
            <translation>关于(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Version, and the licences of what this is built on</source>
            <translation>版本，以及所用软件库的许可证</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Train</source>
            <translation>训练(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Lesson&amp;s</source>
            <translation>课程(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>ui/app/files.py</name>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0} no hidden</source>
            <translation>{0}（无隐藏层）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0} features</source>
            <translation>{0}（更多输入）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Designs and trained networks (*.json *.safetensors *.png);;All files (*)</source>
            <translation>设计和训练好的网络 (*.json *.safetensors *.png);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/network/edits.py" />
            <source>Use {0}</source>
            <translation>使用“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Digit Reader</source>
            <translation>手写数字识别</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} samples</source>
            <extracomment>of one: 1 sample</extracomment>
            <translation>
                <numerusform>{0} 个样本</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Export the samples</source>
            <translation>导出样本</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Design (*.json)</source>
            <translation>设计 (*.json)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Trained network (*.safetensors)</source>
            <translation>训练好的网络 (*.safetensors)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Save the trained network (.safetensors), or its design alone (.json)</source>
            <translation>保存训练好的网络（.safetensors），或只保存其设计（.json）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Saved {0}</source>
            <translation>已保存 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0}: the design, without what it has learned</source>
            <translation>{0}：只有设计，不含学到的权重</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>This design cannot run, so there is no trained network to save. Save it as a design (.json).</source>
            <translation>这个设计无法运行，因此没有训练好的网络可以保存。请把它保存为设计（.json）。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is not running, so there are no weights to save. Save a design (.json).</source>
            <translation>引擎没有运行，因此没有权重可以保存。请保存为设计（.json）。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is still starting, so there are no weights yet. Save again in a moment.</source>
            <translation>引擎还在启动，因此还没有权重。请稍后再保存。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Saving {0}…</source>
            <translation>正在保存 {0}…</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is not running any more, so the weights were not saved.</source>
            <translation>引擎已停止运行，因此没有保存权重。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0}, with its past: {1} MB</source>
            <translation>{0}，含训练过程：{1} MB</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>. Choose another folder.</source>
            <translation>。请选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>{0} could not be saved: {1}</source>
            <translation>无法保存 {0}：{1}</translation>
        </message>
    </context>
    <context>
        <name>ui/app/kept_runs.py</name>
        <message>
            <location filename="../../ui/app/kept_runs.py" />
            <source>Undo and redo will not bring back what was learned: {0}</source>
            <translation>撤销和重做将无法恢复学到的内容：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/app/kept_runs.py" />
            <source>Undo and redo will not bring back what was learned, as {0} cannot be written ({1}); make room there, or let TMPDIR name another folder.</source>
            <translation>无法写入 {0}（{1}），因此撤销和重做将无法恢复学到的内容；请在那里腾出空间，或让 TMPDIR 指向其他文件夹。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/my_drawings.py</name>
        <message>
            <location filename="../../ui/app/my_drawings.py" />
            <source>The file of your drawings is damaged: {0}. It was put aside as {1}, and a new one begins.</source>
            <translation>存放手绘图的文件已损坏：{0}。它已改名为 {1}，并新建了一个文件。</translation>
        </message>
        <message>
            <location filename="../../ui/app/my_drawings.py" />
            <source>Your drawings cannot be kept in {0}: {1}.</source>
            <translation>无法把手绘图保存到 {0}：{1}。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/offers.py</name>
        <message>
            <location filename="../../ui/app/offers.py" />
            <source>: </source>
            <translation>：</translation>
        </message>
        <message>
            <location filename="../../ui/app/offers.py" />
            <location filename="../../ui/app/run_control.py" />
            <source>The engine is not running</source>
            <translation>引擎没有运行</translation>
        </message>
        <message>
            <location filename="../../ui/app/offers.py" />
            <location filename="../../ui/app/run_control.py" />
            <location filename="../../ui/runs/side_by_side.py" />
            <source>This design cannot run yet</source>
            <translation>这个设计还无法运行</translation>
        </message>
    </context>
    <context>
        <name>ui/app/past/looking_back.py</name>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>First look back at a moment: drag the line in the loss chart to the left.</source>
            <translation>请先回看某个时刻：把损失图上的竖线向左拖。</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>Go on from epoch {0}</source>
            <translation>从第 {0} 轮继续</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>These weights are of the past: first go on from here, or return to the present.</source>
            <translation>这是过去某个时刻的权重：请先从这里继续，或回到现在。</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>No moment is kept yet: train first</source>
            <translation>还没有可以回看的时刻：请先训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>This is the present</source>
            <translation>这就是现在</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>A film needs two moments: train first</source>
            <translation>至少要有两个时刻才能播放：请先训练</translation>
        </message>
    </context>
    <context>
        <name>ui/app/questions.py</name>
        <message numerus="yes">
            <location filename="../../ui/app/questions.py" />
            <source>{0} moments</source>
            <extracomment>of one: {0} moment</extracomment>
            <translation>
                <numerusform>{0} 个时刻</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Trained network with its past, {0}, about {1} MB (*.safetensors)</source>
            <translation>训练好的网络，含 {0}，约 {1} MB (*.safetensors)</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Save the changes to “{0}”?</source>
            <translation>要保存对“{0}”的更改吗？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}”, which is on show now, has taken its place. Undo brings “{1}” back, and then it can be saved.</source>
            <translation>现在显示的“{0}”取代了它。撤销可以找回“{1}”，然后就能保存。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Give up the changes to “{0}”?</source>
            <translation>要放弃对“{0}”的更改吗？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}” was changed since it was opened or saved here. Save over it?</source>
            <translation>“{0}”在这里打开或保存之后，又被改动过。要覆盖它吗？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Another window or program wrote it. Its version would be lost; Save As keeps both.</source>
            <translation>另一个窗口或程序写入过它。继续保存会丢失那个版本；用“另存为”可以两者都保留。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}” exists already. Replace it?</source>
            <translation>“{0}”已经存在。要替换吗？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>more than a minute</source>
            <translation>1 分多钟</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was restored after the program had ended without closing it, and has not been saved since.</source>
            <translation>它是在程序意外结束后恢复的，之后还没有保存过。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was edited since it was last saved.</source>
            <translation>上次保存之后有过编辑。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It has trained for {0} since it was last saved.</source>
            <translation>上次保存之后又训练了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was edited, and has trained for {0}, since it was last saved.</source>
            <translation>上次保存之后有过编辑，又训练了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>You are asked after an edit, or more than a minute of training.</source>
            <translation>只有编辑过，或训练超过一分钟，才会询问。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Changes</source>
            <translation>更改</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>&amp;Replace</source>
            <translation>替换(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Discard</source>
            <translation>放弃(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>&amp;Cancel</source>
            <translation>取消(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>ui/app/run_control.py</name>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Starting the engine; play is kept</source>
            <translation>正在启动引擎；之后自动开始训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Starting the engine</source>
            <translation>正在启动引擎</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Practising</source>
            <translation>练习中</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Fetching data; play is kept</source>
            <translation>正在获取数据；之后自动开始训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Fetching data</source>
            <translation>正在获取数据</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Not loaded; play tries again</source>
            <translation>未加载；按“开始”重试</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Loading</source>
            <translation>正在加载</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Looking back</source>
            <translation>回看中</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
    </context>
    <context>
        <name>ui/app/settings.py</name>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>There are no settings; the program begins with the usual ones.</source>
            <translation>没有设置文件；程序使用默认设置。</translation>
        </message>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>{0} could not be set aside: {1}.</source>
            <translation>无法把 {0} 移到一边：{1}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>The settings are now in {0}; the program begins with the usual ones.</source>
            <translation>设置现在存放在 {0}；程序使用默认设置。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/starts/start_here.py</name>
        <message>
            <location filename="../../ui/app/starts/start_here.py" />
            <source>Start from these weights</source>
            <translation>以当前权重为起点</translation>
        </message>
        <message>
            <location filename="../../ui/app/starts/start_here.py" />
            <source>Only up to {0} weights can be written into a design. Save the trained network instead.</source>
            <translation>设计中最多只能写入 {0} 个权重。请改为保存训练好的网络。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/templates.py</name>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Logistic Regression</source>
            <translation>逻辑回归</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>No hidden layer: each output is one picture</source>
            <translation>没有隐藏层：每个输出就是一张图</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers</source>
            <translation>两层网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>784-128-10: the plain network that most courses begin with</source>
            <translation>784-128-10：多数课程入门时用的普通网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>LeNet-5</source>
            <translation>LeNet-5</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>The network that read cheques in 1998</source>
            <translation>1998 年用来识别支票的网络</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Small CNN</source>
            <translation>小型 CNN</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two convolutions with pooling, quick to train</source>
            <translation>两个卷积层加池化，训练很快</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Small ResNet</source>
            <translation>小型 ResNet</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two blocks that are added to what came into them</source>
            <translation>两个残差块，各自的输出与输入相加</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Logistic Regression, Signals</source>
            <translation>逻辑回归（信号）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>No hidden layer: reads places</source>
            <translation>没有隐藏层：只看每个位置的数值</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers, Signals</source>
            <translation>两层网络（信号）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Does not know which numbers are neighbours</source>
            <translation>不知道哪些数相邻</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN, Signals</source>
            <translation>CNN（信号）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Finds a shape wherever it lies in the signal</source>
            <translation>形状出现在信号的哪个位置都能找到</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers, Hands</source>
            <translation>两层网络（手势）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>512 neurons each: learns its people by heart</source>
            <translation>每层 512 个神经元：死记训练集里的人</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN, Hands</source>
            <translation>CNN（手势）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Three convolutions with pooling, and dropout</source>
            <translation>三个卷积层，各接池化，再加 Dropout</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN with Augmentation, Hands</source>
            <translation>CNN 加数据增强（手势）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>The same network; pictures are turned, scaled and moved a little while it learns</source>
            <translation>同一个网络；训练时图片会稍微旋转、缩放和移动</translation>
        </message>
    </context>
    <context>
        <name>ui/app/undo/steps.py</name>
        <message>
            <location filename="../../ui/app/undo/steps.py" />
            <source>a weight that is gone</source>
            <translation>已不存在的权重</translation>
        </message>
    </context>
    <context>
        <name>ui/bars/device_button.py</name>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>De&amp;vice</source>
            <translation>计算设备(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>starting…</source>
            <translation>正在启动…</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Device</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>The engine is starting.</source>
            <translation>引擎正在启动。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Device: {0}</source>
            <translation>计算设备：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Where to compute is chosen once there is a network.</source>
            <translation>有了网络之后，才会选择在哪里计算。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>The engine is not running.</source>
            <translation>引擎没有运行。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>no engine</source>
            <translation>没有引擎</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>no network yet</source>
            <translation>还没有网络</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>CUDA GPU</source>
            <translation>CUDA GPU</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Apple GPU (mps)</source>
            <translation>Apple GPU (mps)</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Intel GPU (xpu)</source>
            <translation>Intel GPU (xpu)</translation>
        </message>
    </context>
    <context>
        <name>ui/bars/notice.py</name>
        <message>
            <location filename="../../ui/bars/notice.py" />
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>ui/bars/progress_strip.py</name>
        <message>
            <location filename="../../ui/bars/progress_strip.py" />
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../ui/bars/progress_strip.py" />
            <location filename="../../ui/lessons/lesson_list.py" />
            <location filename="../../ui/lessons/reader.py" />
            <location filename="../../ui/network/layout.py" />
            <location filename="../../ui/shell/present/presentation.py" />
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <location filename="../../ui/bars/progress_strip.py" />
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <location filename="../../ui/bars/progress_strip.py" />
            <source>{0} of {1} MB</source>
            <translation>{0} / {1} MB</translation>
        </message>
        <message>
            <location filename="../../ui/bars/progress_strip.py" />
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
    </context>
    <context>
        <name>ui/bars/topbar.py</name>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Epoch 0</source>
            <translation>第 0 轮</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Play</source>
            <translation>开始</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>weights kept</source>
            <translation>沿用权重</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/bars/topbar.py" />
            <source>{0} updates kept</source>
            <extracomment>of one: {0} update kept</extracomment>
            <translation>
                <numerusform>保留了 {0} 次更新</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>How fast to train. “Speeding up” begins with a few steps a second, so that you see how learning begins, and then goes faster and faster.</source>
            <translation>训练的快慢。“逐渐加速”开始时每秒只有几步，便于看清学习如何开始，然后越来越快。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Speed: {0}</source>
            <translation>速度：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>full</source>
            <translation>全速</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>speeding up</source>
            <translation>逐渐加速</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/bars/topbar.py" />
            <source>{0} steps/s</source>
            <extracomment>of one: {0} step/s</extracomment>
            <translation>
                <numerusform>{0} 步/秒</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <location filename="../../ui/unsaved/offer.py" />
            <source>Epoch {0}</source>
            <translation>第 {0} 轮</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Epoch {0} · looking back</source>
            <translation>第 {0} 轮 · 回看</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Epoch {0} · weights kept</source>
            <translation>第 {0} 轮 · 沿用权重</translation>
        </message>
    </context>
    <context>
        <name>ui/data/augmentation.py</name>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Every step sees training pictures changed anew; those that test it stay as they are</source>
            <translation>每一步看到的训练图片都重新变换；测试图片保持不变</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/network/edits.py" />
            <location filename="../../ui/training/training_bar.py" />
            <source>Change {0}</source>
            <translation>更改“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>A training picture and how {0} steps may see it; click for another</source>
            <translation>一张训练图片，以及 {0} 步中可能看到的样子；点击换一张</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Sample of the changed pictures</source>
            <translation>变换后图片的示例</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Examples of changes</source>
            <translation>变换示例</translation>
        </message>
    </context>
    <context>
        <name>ui/data/data_panel.py</name>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/shell/cards/left.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Browse the pictures</source>
            <translation>浏览图片</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Look at the pictures, and at those that the network gets wrong</source>
            <translation>查看图片，以及网络认错的图片</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Begin with a template</source>
            <translation>从模板开始</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>A network that reads pictures well, with its data; undo takes it back</source>
            <translation>一个善于识别图片的网络，连同它的数据；可以撤销</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/shell/troubles.py" />
            <source>Choose {0}</source>
            <translation>选择“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Edit the table of points</source>
            <translation>编辑点的表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Choose a folder that holds one folder a class</source>
            <translation>选择一个文件夹，其中每个类别各占一个子文件夹</translation>
        </message>
    </context>
    <context>
        <name>ui/data/data_words.py</name>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>no</source>
            <translation>0</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>one</source>
            <translation>1</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>two</source>
            <translation>2</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>three</source>
            <translation>3</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>four</source>
            <translation>4</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>five</source>
            <translation>5</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>six</source>
            <translation>6</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>seven</source>
            <translation>7</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>eight</source>
            <translation>8</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>nine</source>
            <translation>9</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>ten</source>
            <translation>10</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>eleven</source>
            <translation>11</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>twelve</source>
            <translation>12</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/data_words.py" />
            <source>{0} rows, each with a value</source>
            <extracomment>of one: {0} row with a value</extracomment>
            <translation>
                <numerusform>{0} 行，每行有一个数值</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} rows, {1} classes</source>
            <translation>{0} 行，{1} 个类别</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} pictures, {1}, {2} classes</source>
            <translation>{0} 张图片，{1}，{2} 个类别</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} training and {1} test pictures, {2}, {3} classes</source>
            <translation>{0} 张训练图片和 {1} 张测试图片，{2}，{3} 个类别</translation>
        </message>
    </context>
    <context>
        <name>ui/data/flaws_part.py</name>
        <message>
            <location filename="../../ui/data/flaws_part.py" />
            <source>Flaws</source>
            <translation>缺陷</translation>
        </message>
    </context>
    <context>
        <name>ui/data/gallery.py</name>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Cancer</source>
            <translation>乳腺癌</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>1D</source>
            <translation>一维</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Shuffled</source>
            <translation>打乱</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Multi</source>
            <translation>多重高斯</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Digits</source>
            <translation>手写数字</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>MNIST 16</source>
            <translation>MNIST 16</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Fashion</source>
            <translation>服饰</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Checks</source>
            <translation>棋盘</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Wheel</source>
            <translation>风车</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>3 arms</source>
            <translation>三螺旋</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>No data set is called so.</source>
            <translation>没有这个名称的数据集。</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Learn {0}</source>
            <translation>学习“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Downloaded once, {0} MB</source>
            <translation>只需下载一次，{0} MB</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Downloaded once</source>
            <translation>只需下载一次</translation>
        </message>
    </context>
    <context>
        <name>ui/data/gallery_header.py</name>
        <message>
            <location filename="../../ui/data/gallery_header.py" />
            <source>Find a data set</source>
            <translation>查找数据集</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery_header.py" />
            <source>Show the groups</source>
            <translation>显示分组</translation>
        </message>
    </context>
    <context>
        <name>ui/data/input_part.py</name>
        <message>
            <location filename="../../ui/data/input_part.py" />
            <source>click to use or leave out</source>
            <translation>点击选用或停用</translation>
        </message>
    </context>
    <context>
        <name>ui/data/own_tiles.py</name>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Points of your own: painted, typed or pasted</source>
            <translation>你自己的点：画出、输入或粘贴</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Table…</source>
            <translation>表格…</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>A table of your own</source>
            <translation>你自己的表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Learn the rows of a table of your own: CSV, TSV or a workbook</source>
            <translation>学习你自己的表格中的各行：CSV、TSV 或工作簿</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Folder…</source>
            <translation>文件夹…</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Pictures of your own</source>
            <translation>自己的图片</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Learn pictures of your own: a folder that holds one folder of pictures a class</source>
            <translation>学习自己的图片：选择一个文件夹，其中每个类别各占一个图片子文件夹</translation>
        </message>
    </context>
    <context>
        <name>ui/data/points_dialog.py</name>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Table of points</source>
            <translation>点的表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Points as a table</source>
            <translation>以表格显示的点</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>What is asked for</source>
            <translation>要预测什么</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Paste a new table</source>
            <translation>粘贴新表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Replace all rows by those that were copied in a spreadsheet; Ctrl+V pastes at the current cell</source>
            <translation>用电子表格中复制的行替换所有行；Ctrl+V 粘贴到当前单元格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Name of the column</source>
            <translation>列的名称</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Names of the classes</source>
            <translation>类别的名称</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>In their order, with commas between; another name renames a class</source>
            <translation>按顺序，用逗号分隔；写上另一个名称即可重命名类别</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Delete rows</source>
            <translation>删除行</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Delete the rows with a selected cell (Delete)</source>
            <translation>删除含有所选单元格的行（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Use these points</source>
            <translation>使用这些点</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Each column needs a name of its own.</source>
            <translation>每一列都需要自己的名称。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/panels/paint/chips.py" />
            <source>A class needs a name that no other class has</source>
            <translation>类别需要一个与其他类别不同的名称</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/panels/paint/spoken.py" />
            <source>{0} points</source>
            <extracomment>of one: {0} point</extracomment>
            <translation>
                <numerusform>{0} 个点</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui/data/points_form.py</name>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/help/other_words.py" />
            <location filename="../../ui/panels/paint/tools.py" />
            <location filename="../../ui/panels/paint/value_bar.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Paint</source>
            <translation>画点</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Add, move and take away points, while the network learns them</source>
            <translation>添加、移动和删除点，网络同时学习它们</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Edit as table…</source>
            <translation>以表格编辑…</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <source>Type the numbers, or paste them from a spreadsheet</source>
            <translation>输入数字，或从电子表格粘贴</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/shell/window.py" />
            <source>Rescale</source>
            <translation>重新标准化</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <source>Standardise anew, as fits the points that there are now. Edits leave the scale as it is, so that no other point moves. Off while the scale fits.</source>
            <translation>按现有的点重新标准化。编辑不会改变尺度，因此其他点不会移动。尺度合适时不可用。</translation>
        </message>
    </context>
    <context>
        <name>ui/data/points_text.py</name>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <location filename="../../ui/lessons/blocks.py" />
            <source>class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>value</source>
            <translation>数值</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>{pasted} columns do not fit here; the table has {columns}. Click a cell further to the left, or choose two inputs.</source>
            <translation>这里放不下 {pasted} 列；表格有 {columns} 列。请点击更靠左的单元格，或选择两个输入。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row} has {count} cells, but the first row has {first}.</source>
            <translation>第 {row} 行有 {count} 个单元格，而第一行有 {first} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Points need two or three columns, got {count}.</source>
            <translation>点需要两列或三列，得到的是 {count} 列。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: a class is missing.</source>
            <translation>第 {row} 行，“{column}”列：缺少类别。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: this cannot be a class.</source>
            <translation>第 {row} 行，“{column}”列：这不能作为类别。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: a number is missing.</source>
            <translation>第 {row} 行，“{column}”列：缺少数字。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: “{text}” is no number.</source>
            <translation>第 {row} 行，“{column}”列：“{text}”不是数字。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: the number is beyond {most}.</source>
            <translation>第 {row} 行，“{column}”列：数字超出了 {most}。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>The last column has {count} different classes, and there may be {most}. If it is a number to predict, choose a value.</source>
            <translation>最后一列有 {count} 个不同的类别，而最多可以有 {most} 个。如果它是要预测的数字，请选择“数值”。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>There is no table to paste. Copy the cells of a spreadsheet first.</source>
            <translation>没有可粘贴的表格。请先在电子表格中复制单元格。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>One input</source>
            <translation>一个输入</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Two inputs</source>
            <translation>两个输入</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>A class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>A value</source>
            <translation>数值</translation>
        </message>
    </context>
    <context>
        <name>ui/data/seed_row.py</name>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <source>Keep the data seed</source>
            <translation>锁定数据种子</translation>
        </message>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <source>Keep this data seed: New Sample is off while it is locked</source>
            <translation>锁定这个数据种子：锁定期间“更换样本”不可用</translation>
        </message>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <location filename="../../ui/shell/window.py" />
            <source>New sample</source>
            <translation>更换样本</translation>
        </message>
    </context>
    <context>
        <name>ui/data/source/formula_field.py</name>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>Blue where</source>
            <translation>蓝色的条件</translation>
        </message>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>y =</source>
            <translation>y =</translation>
        </message>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>Numbers, x, y, + - * / ^, brackets, comparisons, functions such as sin(x)</source>
            <translation>数字、x、y、+ - * / ^、括号、比较，以及 sin(x) 等函数</translation>
        </message>
    </context>
    <context>
        <name>ui/data/tables/dialog.py</name>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>First row has &amp;names</source>
            <translation>第一行是列名(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Rows are &amp;pictures of 28 × 28 pixels</source>
            <translation>每行是一张 28 × 28 像素的图片(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;All</source>
            <translation>全部(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>N&amp;one</source>
            <translation>全不选(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Import a table</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0}: {1}, {2}</source>
            <translation>{0}：{1}，{2}</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Encoding</source>
            <translation>编码(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Delimiter</source>
            <translation>分隔符(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Decimal &amp;sign</source>
            <translation>小数点符号(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Sheet</source>
            <translation>工作表(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Learn</source>
            <translation>目标(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>as</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;from</source>
            <translation>输入(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Where a value is &amp;missing</source>
            <translation>有缺失值时(&amp;M)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} rows are learned</source>
            <extracomment>of one: {0} row is learned</extracomment>
            <translation>
                <numerusform>学习 {0} 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} inputs</source>
            <extracomment>of one: {0} input</extracomment>
            <translation>
                <numerusform>{0} 个输入</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0}, with {1}.</source>
            <translation>{0}，共 {1}。</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0}, with {1} and {2}.</source>
            <translation>{0}，共 {1}、{2}。</translation>
        </message>
    </context>
    <context>
        <name>ui/data/tables/part.py</name>
        <message>
            <location filename="../../ui/data/tables/part.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Choose columns…</source>
            <translation>选择列…</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/part.py" />
            <source>What is learned of the table, and how its file is read</source>
            <translation>从表格中学习什么，以及如何读取它的文件</translation>
        </message>
    </context>
    <context>
        <name>ui/data/tables/preview.py</name>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>The first rows of the table</source>
            <translation>表格的前几行</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>Columns that are inputs</source>
            <translation>作为输入的列</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>{0} to {1}</source>
            <translation>{0} 到 {1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/tables/preview.py" />
            <source>{0} different texts</source>
            <extracomment>of one: {0} text</extracomment>
            <translation>
                <numerusform>{0} 种不同的文本</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>many texts</source>
            <translation>许多文本</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>{0}; {1} missing</source>
            <translation>{0}；缺 {1} 个</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/plane/axis_choice.py" />
            <location filename="../../ui/runs/vary/vary.py" />
            <source>{0}. {1}</source>
            <translation>{0}。{1}</translation>
        </message>
    </context>
    <context>
        <name>ui/doctor/card.py</name>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>Look for all kinds</source>
            <translation>恢复检查所有问题</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>What is looked for</source>
            <translation>检查项目</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>What is not ticked is not looked for. Tooltips state the thresholds. A task counts as learned from an accuracy, or R², of 0.95 on the training data.</source>
            <translation>没有勾选的不检查。工具提示里写明阈值。训练数据上的准确率或 R² 达到 0.95，任务就算学会了。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>Look for this kind no more, in any run, until it is ticked in the list below</source>
            <translation>以后的训练都不再检查这类问题，直到在下面的列表里重新勾选</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>Mute this kind</source>
            <translation>不再检查这类问题</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>{0} Undo takes it back.</source>
            <translation>{0}可以撤销。</translation>
        </message>
    </context>
    <context>
        <name>ui/doctor/chip.py</name>
        <message numerus="yes">
            <location filename="../../ui/doctor/chip.py" />
            <source>{0} findings</source>
            <extracomment>of one: {0} finding</extracomment>
            <translation>
                <numerusform>发现 {0} 个问题</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/doctor/chip.py" />
            <source>Cure checked</source>
            <translation>已复查</translation>
        </message>
    </context>
    <context>
        <name>ui/doctor/names.py</name>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>the output</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>the inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/lessons/lesson_list.py" />
            <location filename="../../ui/network/pointing.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>✓ {0}</source>
            <translation>✓ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>✗ {0}</source>
            <translation>✗ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>The cure is checked as soon as training has gone on: {0}.</source>
            <translation>继续训练之后会复查：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <source>
</source>
            <translation>
</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>This network learns more than {0} numbers: the doctor does not look at it.</source>
            <translation>这个网络的参数超过 {0} 个，不做诊断。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>The doctor has not looked at this network yet.</source>
            <translation>这个网络还没有诊断过。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is found so far. It is too early to judge the course of the loss: {0} of the {1} points of its curve that this needs are there.</source>
            <translation>目前没有发现问题。现在判断损失的走势还太早：曲线需要 {1} 个点，现有 {0} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is found. The doctor looks again while the network trains.</source>
            <translation>没有发现问题。网络训练时会再次检查。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is looked for: every kind is muted.</source>
            <translation>什么都不检查：所有类型都已关闭。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Muted, so not looked for: {0}.</source>
            <translation>已关闭、不检查的有：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>{0}. Training begins anew.</source>
            <translation>{0}。训练重新开始。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>{0}. Training goes on.</source>
            <translation>{0}。训练继续。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>A new layer: {0}</source>
            <translation>新的层：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Layer {0}: {1}</source>
            <translation>第 {0} 层的{1}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Layers {0}: {1}</source>
            <translation>第 {0} 层的{1}</translation>
        </message>
    </context>
    <context>
        <name>ui/export/dialog.py</name>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>As the window</source>
            <translation>与窗口一致</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Transparent background</source>
            <translation>透明背景</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>&amp;What</source>
            <translation>内容(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>&amp;Format</source>
            <translation>格式(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>&amp;Size</source>
            <translation>大小(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>{0} ×   {1} × {2} pixels</source>
            <translation>{0} 倍   {1} × {2} 像素</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>{0} has no table; charts have one once something is learned.</source>
            <translation>“{0}”没有表格；图表在学到东西之后才有。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>The picture carries the design: open it, or drop it on the window.</source>
            <translation>图片中带有设计：打开它，或把它拖到窗口上即可。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Lines and letters stay sharp at any size.</source>
            <translation>无论多大，线条和文字都保持清晰。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>{0} could not be saved: {1}. Choose another folder.</source>
            <translation>无法保存 {0}：{1}。请选择其他文件夹。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Saved {0}.</source>
            <translation>已保存 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Copied {0}.</source>
            <translation>已复制“{0}”。</translation>
        </message>
    </context>
    <context>
        <name>ui/forms/number_text.py</name>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Type a whole number, such as {example}.</source>
            <translation>请输入整数，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Type a number, such as {example}.</source>
            <translation>请输入一个数，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Choose a number from {low} to {high}.</source>
            <translation>请输入 {low} 到 {high} 之间的数。</translation>
        </message>
    </context>
    <context>
        <name>ui/forms/numbers.py</name>
        <message>
            <location filename="../../ui/forms/numbers.py" />
            <source>not finite</source>
            <translation>非有限数</translation>
        </message>
    </context>
    <context>
        <name>ui/help/about.py</name>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>scikit-learn (and its iris data, by R. A. Fisher)</source>
            <translation>scikit-learn（及其鸢尾花数据，作者 R. A. Fisher）</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>pi-heif (with libheif and libde265)</source>
            <translation>pi-heif（含 libheif 和 libde265）</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>MPL-2.0 and MIT</source>
            <translation>MPL-2.0 和 MIT</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>About Neural Network Playground</source>
            <translation>关于 Neural Network Playground</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <location filename="../../ui/shell/window.py" />
            <location filename="../../main.py" />
            <source>Neural Network Playground</source>
            <translation>Neural Network Playground</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Version {0} · MIT licence</source>
            <translation>版本 {0} · MIT 许可证</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Draw a neural network, train it live, and watch how it learns.</source>
            <translation>搭建神经网络，实时训练，看它如何学习。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Built on these libraries, with thanks to their makers. Qt is used under the LGPL 3.</source>
            <translation>基于以下软件库构建，感谢它们的作者。Qt 按 LGPL 3 许可使用。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>The plane data sets follow the rules of TensorFlow Playground (Apache-2.0).</source>
            <translation>平面数据集的生成规则来自 TensorFlow Playground（Apache-2.0）。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Libraries and licences</source>
            <translation>软件库与许可证</translation>
        </message>
    </context>
    <context>
        <name>ui/help/entries.py</name>
        <message>
            <location filename="../../ui/help/entries.py" />
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../ui/help/entries.py" />
            <location filename="../../ui/help/glossary.py" />
            <source>Glossary</source>
            <translation>术语表</translation>
        </message>
    </context>
    <context>
        <name>ui/help/entry_text.py</name>
        <message>
            <location filename="../../ui/help/entry_text.py" />
            <source>See also: {0}</source>
            <translation>另见：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/help/explanation.py</name>
        <message>
            <location filename="../../ui/help/explanation.py" />
            <source>All terms (Ctrl+F1)</source>
            <translation>全部术语（Ctrl+F1）</translation>
        </message>
    </context>
    <context>
        <name>ui/help/glossary.py</name>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>A term, or a question such as “why is the plane orange”</source>
            <translation>输入术语，或一个问题，例如“为什么平面是橙色”</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Find a term</source>
            <translation>查找术语</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Terms</source>
            <translation>术语</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Explanation</source>
            <translation>解释</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>No term fits. Try another word.</source>
            <translation>没有符合的术语。换个词试试。</translation>
        </message>
    </context>
    <context>
        <name>ui/help/other_words.py</name>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>CSV, Excel, spreadsheet, my own data</source>
            <translation>CSV, Excel, 电子表格, 自己的数据</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>samples as CSV, answers as a table, predictions</source>
            <translation>样本存为 CSV, CSV, 预测结果, 样本表格</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>write a lesson, teacher, course, exercise, homework</source>
            <translation>编写课程, 教师, 老师, 备课, 练习, 作业</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>save a picture, PNG, SVG, PDF, figure</source>
            <translation>保存图片, PNG, SVG, PDF, 插图</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>standardise anew, normalise</source>
            <translation>归一化, 缩放</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>draw points, add points, my own points</source>
            <translation>画, 绘制, 添加点, 自己的点</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>matrices, numbers, slice, numpy, arrays</source>
            <translation>矩阵, 数字, 切片, numpy, 数组</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>history, compare, experiments, trials, earlier networks</source>
            <translation>历史, 比较, 实验, 尝试, 以前的网络</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>hyperparameters, seeds, grid search, tuning, many runs, luck</source>
            <translation>超参数, 种子, 网格搜索, 调参, 多次训练, 运气</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>animation, replay, time lapse, movie of the training</source>
            <translation>动画, 回放, 延时, 训练过程影片</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>rewind, past, earlier, time travel, checkpoint, scrub</source>
            <translation>倒带, 过去, 之前, 回看, 检查点, 拖动</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>branch, fork, continue from an earlier epoch, restore a checkpoint</source>
            <translation>分支, 从较早的轮次继续, 恢复检查点</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>points table, type points, paste points</source>
            <translation>点的表格, 输入点, 粘贴点</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>table columns, choose the target</source>
            <translation>表格的列, 选择目标</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>look at samples, mistakes</source>
            <translation>看样本, 错误</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Open a photo…</source>
            <translation>打开照片…</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>picture file, camera</source>
            <translation>照片, 图片文件, 拍照</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>decision boundary, map, heat map, plot</source>
            <translation>边界, 热力图, 散点图</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>fit, function, regression, plot</source>
            <translation>拟合, 函数, 回归</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>predict, my own values</source>
            <translation>预测, 自己的数值</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>digit, handwriting, pad</source>
            <translation>数字, 手写, 画板</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>pictures, mistakes, confusion</source>
            <translation>图片, 错误, 混淆</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>rows, table of samples, mistakes, predictions</source>
            <translation>行, 样本表格, 错误, 预测结果</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>statistics, histogram, distribution, classes</source>
            <translation>统计, 直方图, 分布, 类别</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>latent space, embedding, representation, PCA, principal components, projection, atlas</source>
            <translation>潜在空间, 隐空间, 嵌入, 表示, PCA, 主成分, 降维, 投影, 图集</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>loss landscape, gradient descent, contours, ball, minimum</source>
            <translation>损失曲面, 损失地形, 梯度下降, 等高线, 小球, 极小值, 最小值</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>activation, derivative, slope, ReLU, tanh, sigmoid</source>
            <translation>激活函数, 损失函数, 导数, 斜率, ReLU, tanh, sigmoid</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>learning curve, accuracy, chart, history</source>
            <translation>学习曲线, 准确率, 图表</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>vanishing gradient, dead units, saturation, update ratio, layers</source>
            <translation>梯度消失, 死亡的神经元, 饱和, 更新比例, 各层</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>confusion matrix, precision, recall, F1, residuals, threshold, errors</source>
            <translation>混淆矩阵, 精确率, 查准率, 召回率, 查全率, F1, 残差, 阈值, 错误, 效果</translation>
        </message>
    </context>
    <context>
        <name>ui/help/palette.py</name>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>A command, data set, template, setting or term</source>
            <translation>命令、数据集、模板、设置或术语</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>What fits</source>
            <translation>匹配结果</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>Nothing fits these letters.</source>
            <translation>没有与这些字母相符的内容。</translation>
        </message>
    </context>
    <context>
        <name>ui/help/shortcuts.py</name>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Keyboard Shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>What they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Network picture</source>
            <translation>网络图</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Left, Right</source>
            <translation>←、→</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Select the layer before, the next</source>
            <translation>选中前一层、后一层</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Home, End</source>
            <translation>Home、End</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Select the first layer, the last</source>
            <translation>选中第一层、最后一层</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Up, Down</source>
            <translation>↑、↓</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>One neuron more, one fewer</source>
            <translation>增加、减少一个神经元</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Ctrl+Left, Ctrl+Right</source>
            <translation>Ctrl+←、Ctrl+→</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Move the layer</source>
            <translation>移动层</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Ctrl+D, Delete</source>
            <translation>Ctrl+D、Delete</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Duplicate the layer, remove it</source>
            <translation>创建层的副本、删除层</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Edit the weight or the layer</source>
            <translation>编辑权重或层</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Enter, Escape</source>
            <translation>Enter、Esc</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Open, leave</source>
            <translation>打开、离开</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Presentation</source>
            <translation>演示</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Right, Page Down</source>
            <translation>向右键、Page Down</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Read on in the lesson; without one, the next view</source>
            <translation>继续阅读课程；没有课程时，切换到下一个视图</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Left, Page Up</source>
            <translation>向左键、Page Up</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Back in the lesson; without one, the view before</source>
            <translation>课程往回翻；没有课程时，切换到上一个视图</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Down, Up</source>
            <translation>向下键、向上键</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>The next view, the one before</source>
            <translation>下一个视图、上一个视图</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Escape</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Leave the presentation</source>
            <translation>退出演示</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/blocks.py</name>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>error²</source>
            <translation>误差²</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>To do</source>
            <translation>待完成</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>Challenge ✓</source>
            <translation>挑战 ✓</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/condition_words.py</name>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Words of conditions</source>
            <translation>条件用词</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A step is done, and a challenge passed, once all its conditions hold. Write ; between two of them.</source>
            <translation>所有条件都满足时，步骤才算完成，挑战才算通过。多个条件之间用 ; 隔开。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>What the run has come to: a name, one of &lt; &lt;= &gt; &gt;= = != and a number, or 95 %</source>
            <translation>训练的进展：名称，加上 &lt; &lt;= &gt; &gt;= = != 之一，再加一个数，或如 95 %</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A setting, in the same way; a word, or on and off, by = or !=</source>
            <translation>设置，写法相同；取值为单词或 on、off 时，用 = 或 != 比较</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>Something that was done since the lesson was set up</source>
            <translation>课程开始之后做过的操作</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A panel that was opened since then</source>
            <translation>在那之后打开过的面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A part of the design that has to stay as the lesson gave it</source>
            <translation>设计中必须与课程所给保持一致的部分</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/lesson_list.py</name>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Open a lesson…</source>
            <translation>打开课程文件…</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Begin anew</source>
            <translation>清除进度</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>A lesson that a teacher wrote: a .lesson file</source>
            <translation>老师编写的课程：.lesson 文件</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Take the ticks of all lessons away</source>
            <translation>清除所有课程的完成标记</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>{0} of {1} done</source>
            <translation>已完成 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>{0} min</source>
            <translation>{0} 分钟</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>✓ done</source>
            <translation>✓ 已完成</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/reader.py</name>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>All lessons</source>
            <translation>全部课程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The lesson before</source>
            <translation>上一课</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The next lesson</source>
            <translation>下一课</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The window shows another design than this lesson’s.</source>
            <translation>窗口里现在是另一个设计，不是本课的设计。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Set up</source>
            <translation>恢复初始设计</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Begin with the lesson's design once more; what you have is one undo away</source>
            <translation>重新从本课的设计开始；撤销一次即可回到现在的状态</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Set up again</source>
            <translation>恢复初始设计</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Next lesson</source>
            <translation>下一课</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/task_fields.py</name>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Remove this step</source>
            <translation>删除此步骤</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Remove this challenge</source>
            <translation>删除此挑战</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>What to do, such as: Press F10 once.</source>
            <translation>要做什么，例如：按一次 F10。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>What to do</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>When it is done, such as: steps &gt;= 1; training_loss &lt; 0.1</source>
            <translation>何时算完成，例如：steps &gt;= 1; training_loss &lt; 0.1</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>When it is done</source>
            <translation>何时算完成</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Seeds</source>
            <translation>种子数</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Runs that have to pass</source>
            <translation>需要通过的训练次数</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>0 seeds: the learner's run is checked as it is. Else the learner's design is trained anew from so many seeds, for so many epochs, and so many of these runs have to pass.</source>
            <translation>种子数为 0：检查学习者当前的训练。否则用这么多个种子、按给定轮数重新训练学习者的设计，其中至少要有这么多次通过。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Seeds, 0 for the run as it is:</source>
            <translation>种子数（0 表示检查当前训练）：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Epochs:</source>
            <translation>轮数：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Have to pass:</source>
            <translation>至少通过：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Add a step</source>
            <translation>添加步骤</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Add a challenge</source>
            <translation>添加挑战</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/work.py</name>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Passed.</source>
            <translation>通过。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Not yet: {0}.</source>
            <translation>还没有通过：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>The check was given up, as other runs were started.</source>
            <translation>检查已取消，因为启动了别的训练。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>{0} of {1} seeds pass</source>
            <translation>{1} 个种子中有 {0} 个通过</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Passed: {0}.</source>
            <translation>通过：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Not yet: {0}, and {1} have to. {2}.</source>
            <translation>还没有通过：{0}，至少需要 {1} 个。{2}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Training anew from {0} seeds: {1} done…</source>
            <translation>正在用 {0} 个种子重新训练：已完成 {1} 个…</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>What is reached in lessons is not kept: {0}</source>
            <translation>课程进度没有保存：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/writer.py</name>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Export Lesson</source>
            <translation>导出课程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The design cannot run: {why}</source>
            <translation>此设计无法运行：{why}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>What you typed before cannot be read: {0}</source>
            <translation>无法读取之前输入的内容：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>What you type is not kept: {0}</source>
            <translation>输入的内容没有保存下来：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The present design does not have this panel</source>
            <translation>当前的设计没有这个面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Lessons (*{0})</source>
            <translation>课程 (*{0})</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Save the lesson</source>
            <translation>保存课程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>One sentence about the lesson, for the list of lessons</source>
            <translation>一句话介绍本课，显示在课程列表中</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The text</source>
            <translation>正文</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Panels that open</source>
            <translation>要打开的面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Steps, which tick by themselves</source>
            <translation>步骤（自动打勾）</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Challenges, which are checked on request</source>
            <translation>挑战（点击检查后判定）</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson begins with the present design. Steps and challenges follow below the text.</source>
            <translation>本课从当前设计开始。步骤和挑战排在正文之后。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Empty all fields; what is typed is kept until then, also when the program ends</source>
            <translation>清空所有输入框；在此之前，输入的内容会一直保留，退出程序也不会丢失</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Open it</source>
            <translation>打开它</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <location filename="../../ui/runs/beside/part.py" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Markdown: ## and a heading, **bold**, an empty line between paragraphs. A line ```formula, a formula such as y = x^2, and a line ``` set it on its own. {{training_loss}} is a live number, as are {{steps}} and other names of what the run has come to; {{samples}} alone on a line is the table of the first samples.</source>
            <translation>Markdown：## 加标题，**粗体**，段落之间空一行。先写一行 ```formula，再写公式（如 y = x^2），最后写一行 ```，公式便单独成行。{{training_loss}} 是实时数值，{{steps}} 等训练进展的名称也可以这样用；{{samples}} 单独成行则是前几个样本的表格。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson can be saved. Its data lie on this computer and do not go along: learners need the same.</source>
            <translation>课程可以保存了。所用数据在这台电脑上，不会随课程一起保存：学习者需要有同样的数据。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson can be saved.</source>
            <translation>课程可以保存了。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/edits.py</name>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Add {0}</source>
            <translation>添加“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <location filename="../../ui/runs/run_list.py" />
            <source>Remove {0}</source>
            <translation>删除“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Duplicate {0}</source>
            <translation>创建“{0}”的副本</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Move {0}</source>
            <translation>移动“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Leave out {0}</source>
            <translation>停用“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>A network holds at most {0} layers. Remove one first.</source>
            <translation>一个网络最多有 {0} 层。请先删除一层。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/health.py</name>
        <message>
            <location filename="../../ui/network/health.py" />
            <source>gradient {0}</source>
            <translation>梯度 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/health.py" />
            <source>step ÷ weights {0}</source>
            <translation>更新比例 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/health.py" />
            <source>{0} dead</source>
            <translation>死亡 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/health.py" />
            <source>{0} saturated</source>
            <translation>饱和 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/network/hints.py</name>
        <message>
            <location filename="../../ui/network/hints.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Bias of {0}</source>
            <translation>偏置（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Weight from {0} to {1}</source>
            <translation>{0} → {1} 的权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>{0} is added to what comes in here; drag the wire to take from another layer</source>
            <translation>{0}的值会加到这里的输入上；拖动连线可改从其他层取值</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Drag to an Add layer, or between two layers for a new one, which takes from here</source>
            <translation>拖到“相加”层上，或拖到两层之间新建一个“相加”层，即可从这里取值</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Choose an activation</source>
            <translation>选择激活函数</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Remove this layer</source>
            <translation>删除这一层</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>One neuron fewer</source>
            <translation>减少一个神经元</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Choose inputs</source>
            <translation>选择输入</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>One neuron more</source>
            <translation>增加一个神经元</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Drag down for more neurons, up for fewer</source>
            <translation>向下拖动增加神经元，向上拖动减少</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Show more neurons of this layer, or only the first</source>
            <translation>显示这一层更多的神经元，或只显示前几个</translation>
        </message>
    </context>
    <context>
        <name>ui/network/inputs.py</name>
        <message>
            <location filename="../../ui/network/inputs.py" />
            <source>Use {0} as an input, or leave it out</source>
            <translation>把“{0}”用作输入，或停用它</translation>
        </message>
    </context>
    <context>
        <name>ui/network/inspector.py</name>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Duplicate this layer (Ctrl+D)</source>
            <translation>创建这一层的副本（Ctrl+D）</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Remove this layer (Delete)</source>
            <translation>删除这一层（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>The loss applies {0} itself.</source>
            <translation>损失函数本身会对输出做 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Drag in a layer, or click one to edit.</source>
            <translation>把层拖进网络，或点击一个层来修改它。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Each sample is a picture of {0} pixels.</source>
            <translation>每个样本是一张 {0} 像素的图片。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Each sample is a signal of {0} numbers.</source>
            <translation>每个样本是由 {0} 个数组成的信号。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>{0} of {1} inputs is in use.</source>
            <translation>{1} 个输入中用了 {0} 个。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>{0} of {1} inputs are in use.</source>
            <translation>{1} 个输入中用了 {0} 个。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/keys.py</name>
        <message>
            <location filename="../../ui/network/keys.py" />
            <source>Arrow keys select layers, Ctrl with an arrow moves one, + and − resize it, F2 edits its weights, Delete removes it</source>
            <translation>方向键选择层，Ctrl 加方向键移动层，+ 和 − 增减神经元，F2 编辑权重，Delete 删除</translation>
        </message>
    </context>
    <context>
        <name>ui/network/layout.py</name>
        <message>
            <location filename="../../ui/network/layout.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} more</source>
            <translation>另外 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/network/layout.py" />
            <source>show fewer</source>
            <translation>收起</translation>
        </message>
    </context>
    <context>
        <name>ui/network/legend.py</name>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Orange is negative, blue is positive. A wire is as wide as its weight is large. The picture of a neuron shows what it gives over the plane, or for one picture.</source>
            <translation>橙色为负，蓝色为正。权重的绝对值越大，连线越粗。神经元上的小图显示它在整个平面上的输出，或对一张图片的输出。</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>negative</source>
            <translation>负</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>positive</source>
            <translation>正</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Neuron</source>
            <translation>神经元</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Speaks for</source>
            <translation>支持</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>less</source>
            <translation>更小</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>more</source>
            <translation>更大</translation>
        </message>
    </context>
    <context>
        <name>ui/network/menus.py</name>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Show as a Curve</source>
            <translation>显示函数曲线</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Edit Weights</source>
            <translation>编辑权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Show More Neurons</source>
            <translation>显示更多神经元</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Show Fewer Neurons</source>
            <translation>只显示部分神经元</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Move Left</source>
            <translation>左移</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Move Right</source>
            <translation>右移</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Fit Network</source>
            <translation>显示整个网络</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Zoom In</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Zoom Out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/panels/base/panel.py" />
            <source>Copy Picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/panels/base/panel.py" />
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
    </context>
    <context>
        <name>ui/network/palette.py</name>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Begin with a network that is known to work, and its data</source>
            <translation>从一个公认好用的网络及其数据开始</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Insert {0}</source>
            <translation>插入“{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Drag it into the network, or click to add it.</source>
            <translation>拖进网络，或点击添加。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/parameter_editor.py</name>
        <message>
            <location filename="../../ui/network/parameter_editor.py" />
            <source>Enter or a click elsewhere sets it, Tab goes on to the next, Esc keeps the old one</source>
            <translation>按 Enter 或点击别处确认，按 Tab 转到下一个，按 Esc 保留原值</translation>
        </message>
    </context>
    <context>
        <name>ui/network/pointing.py</name>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>new weight</source>
            <translation>新权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>new bias</source>
            <translation>新偏置</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>Set weight</source>
            <translation>设置权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>Set bias</source>
            <translation>设置偏置</translation>
        </message>
    </context>
    <context>
        <name>ui/network/source_form.py</name>
        <message>
            <location filename="../../ui/network/source_form.py" />
            <source>{0} (does not fit)</source>
            <translation>{0}（不匹配）</translation>
        </message>
        <message>
            <location filename="../../ui/network/source_form.py" />
            <source>a layer that is gone</source>
            <translation>已不存在的层</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/chain_card.py</name>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Back to the number before</source>
            <translation>回到上一个数值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Chain of factors</source>
            <translation>计算过程</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Strongest</source>
            <translation>最强的</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>… stands for {0} more terms; show them</source>
            <translation>…… 代表另外 {0} 项；全部显示</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>… stands for {0} smaller terms.</source>
            <translation>“…”代表其余 {0} 个较小的项。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>This number is given; it is not computed from others in this step.</source>
            <translation>这个数值是给定的；在这一步中，它不由其他数值算出。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>One step</source>
            <translation>一步</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/stations.py</name>
        <message>
            <location filename="../../ui/network/steps/stations.py" />
            <location filename="../../ui/tensors/tensors.py" />
            <source>Sample</source>
            <translation>样本</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/stations.py" />
            <source>Forward</source>
            <translation>前向</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/stations.py" />
            <source>Backward</source>
            <translation>反向</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/stations.py" />
            <source>Update</source>
            <translation>更新</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/step_bar.py</name>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>One station back (Left)</source>
            <translation>后退一站（左方向键）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>One station on (Right)</source>
            <translation>前进一站（右方向键）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>One sample</source>
            <translation>一个样本</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Next batch</source>
            <translation>下一批次</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>What the step learns from</source>
            <translation>这一步用什么来学习</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Number of the training sample</source>
            <translation>训练样本的编号</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Focus</source>
            <translation>聚焦</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Fade what does not touch the chosen neuron</source>
            <translation>淡化与所选神经元不相连的部分</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <location filename="../../ui/network/steps/stepping.py" />
            <source>Keep the update</source>
            <translation>保留更新</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Go on with the new weights of this one step; undo takes them back</source>
            <translation>用这一步得到的新权重继续；可以撤销</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Back to the network as it is (Esc); looking has changed nothing</source>
            <translation>回到原来的网络（Esc）；查看没有改变任何东西</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <location filename="../../ui/panels/draw/practice_result.py" />
            <location filename="../../ui/runs/face.py" />
            <source>Keep</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/step_words.py</name>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Value of {0}</source>
            <translation>值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Sum in {0}, before the activation</source>
            <translation>加权和，激活之前（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Slope of the activation in {0}</source>
            <translation>激活函数的斜率（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight of {0}</source>
            <translation>权重（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient at {0}</source>
            <translation>值的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient at the sum in {0}</source>
            <translation>加权和的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient of the weight of {0}</source>
            <translation>权重的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient of the bias of {0}</source>
            <translation>偏置的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight of {0} after the update</source>
            <translation>更新后的权重（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Bias of {0} after the update</source>
            <translation>更新后的偏置（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>How much {0} follows a value of the layer before</source>
            <translation>对前一层某个值的导数（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>What dropout multiplies {0} by in this step</source>
            <translation>这一步中 Dropout 乘上的数（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0} brought to mean 0 and variance 1</source>
            <translation>化为均值 0、方差 1 后的值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean of what {0} is normalised with</source>
            <translation>归一化所用的均值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Standard deviation of what {0} is normalised with</source>
            <translation>归一化所用的标准差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Probability of {0}</source>
            <translation>概率（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0} as measured</source>
            <translation>原始值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean of {0} in the training data</source>
            <translation>训练数据中的均值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Standard deviation of {0} in the training data</source>
            <translation>训练数据中的标准差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>How much a sample of this class counts</source>
            <translation>这一类样本在损失中的权重</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Samples in the batch</source>
            <translation>批次中的样本数</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>All smaller terms together</source>
            <translation>其余较小的项之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient with the penalties</source>
            <translation>加上正则化项后的梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Velocity after the step</source>
            <translation>这一步之后的速度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Velocity before the step</source>
            <translation>这一步之前的速度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, remembered after the step</source>
            <translation>这一步之后记住的梯度平方</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, remembered before the step</source>
            <translation>这一步之前记住的梯度平方</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, remembered after the step</source>
            <translation>这一步之后记住的平均梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, remembered before the step</source>
            <translation>这一步之前记住的平均梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, corrected for its start at 0</source>
            <translation>偏差修正后的平均梯度（它从 0 开始）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, corrected for their start at 0</source>
            <translation>偏差修正后的梯度平方（它从 0 开始）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Steps of the optimizer</source>
            <translation>优化器的步数</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>A fixed number</source>
            <translation>一个固定的数</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean value of {0}</source>
            <translation>{0} 的平均值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean sum in {0}, before the activation</source>
            <translation>{0} 加权和的平均值（激活之前）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Sum of the gradients at all pixels of {0}</source>
            <translation>{0} 所有像素处梯度之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Sum of the gradients at all sums of {0}</source>
            <translation>{0} 所有加权和处梯度之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>raw</source>
            <translation>原始值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0}, sample {1} of the batch</source>
            <translation>{0}，批次中第 {1} 个样本</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0}, from {1}</source>
            <translation>{1} → {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0}, pixel ({1})</source>
            <translation>{0}，像素（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0}: {1} = {2}</source>
            <translation>{0}：{1} = {2}</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The step learns from {0} samples: values are means over them, gradients are sums.</source>
            <translation>这一步用 {0} 个样本学习：显示的值取平均，梯度取和。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Target t: {0}</source>
            <translation>目标值 t：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The sample enters the network: its numbers stand at the inputs.</source>
            <translation>样本进入网络：它的数值显示在输入上。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The loss L measures how far the answer ŷ is from the target t.</source>
            <translation>损失 L 衡量网络的回答 ŷ 与目标值 t 相差多少。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The optimizer moves each weight against its gradient. The new weights stand on the wires.</source>
            <translation>优化器让每个权重沿梯度的反方向移动。连线上显示的是新权重。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Backward through {0}: beneath each number stands its gradient, which is how fast the loss grows with it.</source>
            <translation>反向经过{0}：每个数下面是它的梯度，即损失随它增长得有多快。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Forward through {0}: two values are added.</source>
            <translation>前向传播到{0}：两个值相加。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Forward through {0}: each neuron has its value now.</source>
            <translation>前向传播到{0}：每个神经元现在都有了自己的值。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/stepping.py</name>
        <message>
            <location filename="../../ui/network/steps/stepping.py" />
            <source>Step through</source>
            <translation>逐步查看</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/stepping.py" />
            <source>This network learns too many numbers to be copied for each look.</source>
            <translation>这个网络要学习的数值太多，无法每次查看都复制一份。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/words.py</name>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0} (layer {1})</source>
            <translation>{0}（第 {1} 层）</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per batch</source>
            <translation>按批次</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per sample</source>
            <translation>按样本</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per channel</source>
            <translation>按通道</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>to one row</source>
            <translation>排成一行</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/network/words.py" />
            <source>{0} parameters</source>
            <extracomment>of one: {0} parameter</extracomment>
            <translation>
                <numerusform>{0} 个参数</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0} layers</source>
            <translation>{0} 层</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>A picture of {0} pixels</source>
            <translation>一张 {0} 像素的图片</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>A signal of {0} numbers</source>
            <translation>由 {0} 个数组成的信号</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>Input {0}</source>
            <translation>输入 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>Output for {0}</source>
            <translation>“{0}”的输出</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0}, feature map {1}</source>
            <translation>{0}，特征图 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0}, neuron {1}</source>
            <translation>{0}，神经元 {1}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/class_bars.py</name>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <source>How likely each class is; from the dotted line on, an answer counts as sure</source>
            <translation>每个类别的概率；达到虚线时，回答算作确定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <location filename="../../ui/panels/predict/answer.py" />
            <source>Probabilities: {0}</source>
            <translation>概率：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <source>Probabilities</source>
            <translation>概率</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/class_reading.py</name>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I am not sure: {0} ({1}), or {2} ({3})</source>
            <translation>不太确定：{0}（{1}），或者 {2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I see: {0}, {1}</source>
            <translation>我看到的是：{0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I read an {0}, {1}</source>
            <translation>我认出的是 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I read a {0}, {1}</source>
            <translation>我认出的是 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I am not sure</source>
            <translation>不太确定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>{0} or {1}?</source>
            <translation>{0} 还是 {1}？</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/companion_name.py</name>
        <message>
            <location filename="../../ui/panels/base/companion_name.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>the same design</source>
            <translation>设计相同</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/legend.py</name>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Classes: {0}</source>
            <translation>类别：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>The colour of the plane is the class that the network answers, paler the less sure</source>
            <translation>平面的颜色表示网络回答的类别，颜色越淡越不确定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Each sample has the colour of its class</source>
            <translation>每个样本的颜色表示它的类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>wrong</source>
            <translation>答错</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Colours of the values from {0} to {1}</source>
            <translation>从 {0} 到 {1} 的数值的颜色</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/picture_view.py</name>
        <message>
            <location filename="../../ui/panels/base/picture_view.py" />
            <source>Blue spoke for it, orange against.</source>
            <translation>蓝色支持这个回答，橙色反对。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/picture_view.py" />
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>What the network sees</source>
            <translation>网络看到的图片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/plot.py</name>
        <message>
            <location filename="../../ui/panels/base/plot.py" />
            <source>Reset View</source>
            <translation>恢复视图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/plot.py" />
            <source>{file} could not be written: {why}.</source>
            <translation>无法写入 {file}：{why}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Show your drawings, and let the network practise on them</source>
            <translation>显示手绘图，并让网络用它们练习</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/draw/digit_page.py" />
            <source>Feature maps</source>
            <translation>特征图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Show what each layer that gives pictures makes of the drawing</source>
            <translation>显示各个输出图片的层如何处理手绘图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Choose a picture file, or drop one on the window</source>
            <translation>选择一个图片文件，或把它拖到窗口上</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>This panel reads drawings; choose a picture data set such as MNIST.</source>
            <translation>这个面板识别手绘图；请选择 MNIST 等图片数据集。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw one of the classes</source>
            <translation>画出其中一个类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>My drawings ({0})</source>
            <translation>我的手绘图（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>My drawings: {0}</source>
            <translation>我的手绘图：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_answer.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>Use a trained one</source>
            <translation>使用训练好的网络</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>Open the network that comes with the program and has learned handwriting</source>
            <translation>打开程序自带的、已学会手写数字的网络</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>sure ≥ {0}</source>
            <translation>确定 ≥ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>≥ {0}</source>
            <translation>≥ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/plane/painted_panel.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>This design cannot run yet.</source>
            <translation>这个设计还无法运行。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/plane/painted_panel.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/runs/beside/part.py" />
            <source>Waiting for the engine…</source>
            <translation>正在等待引擎…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Not trained yet</source>
            <translation>尚未训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Sure from {0}</source>
            <translation>达到 {0} 算确定</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_pad.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>or by arrow keys and Space</source>
            <translation>或用方向键和空格键</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>Drawing pad</source>
            <translation>画板</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>Draw with the mouse, a finger or a pen. By keyboard: arrow keys move the pen, Shift makes the steps larger, Space puts it down and lifts it, Backspace takes a stroke back, Delete clears.</source>
            <translation>用鼠标、手指或手写笔画。用键盘：方向键移动画笔，按住 Shift 步子更大，空格键落笔和抬笔，Backspace 撤销一笔，Delete 清空。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_page.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_page.py" />
            <source>Maps</source>
            <translation>特征图</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_seen.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Tint what spoke for the answer (blue) and against it (orange)</source>
            <translation>用颜色标出支持这个回答的部分（蓝色）和反对的部分（橙色）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <source>Input</source>
            <translation>输入</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/feature_maps.py</name>
        <message>
            <location filename="../../ui/panels/draw/feature_maps.py" />
            <source>Draw something to see what each layer makes of it.</source>
            <translation>画点什么，看看每一层如何处理它。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/draw/feature_maps.py" />
            <source>{0} maps</source>
            <extracomment>of one: {0} map</extracomment>
            <translation>
                <numerusform>{0} 张图</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/feature_maps.py" />
            <source>{0}   {1}, {2} × {3}</source>
            <translation>{0}   {1}，{2} × {3}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/pad_tools.py</name>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Take the last stroke back (Ctrl+Z, Backspace)</source>
            <translation>撤销最后一笔（Ctrl+Z、Backspace）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Undo stroke</source>
            <translation>撤销一笔</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Empty the paper (Delete)</source>
            <translation>清空画纸（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Pen size</source>
            <translation>画笔粗细</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>It is a</source>
            <translation>这是</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>What you drew</source>
            <translation>画的是什么</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Teach it: it is a</source>
            <translation>教教它：这是</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Add this drawing, with what it shows, to your own; the network can practise on them</source>
            <translation>把这幅手绘图连同所画的内容存入“我的手绘图”；网络可以用它们练习</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Choose what you drew, so that the network can practise on it</source>
            <translation>选择画的是什么，网络就能用它练习</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/practice_result.py</name>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Share of your drawings that is read right, before and after. It has seen these; draw a new one.</source>
            <translation>练习前后，手绘图中识别正确的比例。这些图它已经见过；请再画一幅新的。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Go on with the network as it is now; saving it saves what it learned</source>
            <translation>继续使用现在的网络；保存网络时，学到的内容也会保存</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>The weights from before the practice</source>
            <translation>恢复练习之前的权重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>My drawings</source>
            <translation>我的手绘图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Test pictures</source>
            <translation>测试图片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Share of {0} test pictures that is read right, before and after</source>
            <translation>练习前后，{0} 张测试图片中识别正确的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Forgotten most: {0}, {1} → {2}.</source>
            <translation>遗忘最多的是 {0}：{1} → {2}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>No digit was forgotten.</source>
            <translation>没有遗忘任何数字。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>{0} in {1} s, tested on {2} pictures.</source>
            <translation>用 {1} 秒练习了 {0}，并用 {2} 张图片做了测试。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>{0} in {1} s.</source>
            <translation>用 {1} 秒练习了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>The training pictures are not at hand, so it practised on your drawings alone.</source>
            <translation>手边没有训练图片，因此只用手绘图做了练习。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/practice_section.py</name>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Draw a digit, say what it is and add it. Then the network can practise on your drawings.</source>
            <translation>画一个数字，说明它是几，再添加。之后网络就能用这些手绘图练习。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Stop practising; the weights from before come back</source>
            <translation>停止练习，恢复之前的权重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Take the chosen drawing out of your set</source>
            <translation>删除选中的手绘图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Take all drawings out of your set</source>
            <translation>删除全部手绘图</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Delete all</source>
            <translation>全部删除</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Bring the deleted drawings back</source>
            <translation>恢复已删除的手绘图</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>{0} drawings deleted</source>
            <extracomment>of one: One drawing deleted</extracomment>
            <translation>
                <numerusform>已删除 {0} 幅手绘图</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise</source>
            <translation>练习</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise (1 drawing)</source>
            <translation>练习（1 幅）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise ({0} drawings)</source>
            <translation>练习（{0} 幅）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practising… {0} %</source>
            <translation>练习中… {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Train for some seconds on your drawings and some training pictures; it can be taken back</source>
            <translation>用手绘图和一些训练图片训练几秒；可以撤回</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/preparation_switches.py</name>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees the drawing at your size; it learned pictures that fill the frame.</source>
            <translation>现在它看到的是原来大小的手绘图；而它学过的图片，数字都占满画面。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees the drawing where you put it; it learned pictures in the middle.</source>
            <translation>现在它看到的手绘图在原来的位置；而它学过的图片，数字都在中间。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees your own pen; it learned thin lines, all of one width.</source>
            <translation>现在它看到的是原来的笔迹；而它学过的图片，线条都很细，粗细一致。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees ink and paper the other way round than in the pictures it learned.</source>
            <translation>现在它看到的笔迹和纸的明暗，与学过的图片相反。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/shelf.py</name>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>My drawings, {0} in all</source>
            <translation>我的手绘图，共 {0} 幅</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>a {0} is chosen</source>
            <translation>已选中一幅 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>Click one to choose it; Delete takes it out</source>
            <translation>点击选中一幅；Delete 删除</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/function/function.py</name>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Which function</source>
            <translation>选择函数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>The activation of a layer, or the loss</source>
            <translation>某一层的激活函数，或损失函数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>{0} % of the numbers lie where the slope is below 0.1: little of a gradient passes there.</source>
            <translation>{0}% 的数值落在斜率小于 0.1 的区域，那里几乎没有梯度通过。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Hardly a number lies where the slope is below 0.1: gradients pass.</source>
            <translation>几乎没有数值落在斜率小于 0.1 的区域，梯度可以通过。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Loss: {0}</source>
            <translation>损失：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>function</source>
            <translation>函数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>numbers of training samples now</source>
            <translation>训练样本当前的数值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/gradients/course_chart.py</name>
        <message>
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <source>Layers over the run</source>
            <translation>训练过程中的各层</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <location filename="../../ui/panels/gradients/gradients.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <location filename="../../ui/runs/beside/both_curves.py" />
            <source>{0} (log)</source>
            <translation>{0}（对数）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/gradients/gradients.py</name>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>All four measures of every layer over the run, as far as this panel was open.</source>
            <translation>训练过程中每一层的全部四项指标，限于此面板打开期间。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>No layer here has such an activation.</source>
            <translation>这里没有一层使用这类激活函数。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Train, and the lines begin.</source>
            <translation>开始训练后，曲线就会出现。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Layers</source>
            <translation>各层</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>The newest value of each layer; a chosen layer stands out on the chart</source>
            <translation>每一层的最新值；选中的层会在图上突出显示</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/gradients/measures.py</name>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>The length of the gradient of the loss, without a penalty, over all weights and biases of the layer. Where it is thousands of times smaller than in the last layer, the layer hardly learns.</source>
            <translation>损失（不含正则化项）对该层所有权重和偏置的梯度的范数（长度）。如果它只有最后一层的几千分之一，这一层就几乎学不动。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Step ÷ weights</source>
            <translation>更新比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>How far one step moves the weights of the layer, as a share of their length. Between 0.0001 and 0.01 is usual; that band is shaded.</source>
            <translation>一步使该层的权重改变多少，以占权重范数的比例表示。通常在 0.0001 到 0.01 之间；这个范围在图上用底色标出。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>The share of units that are flat for every sample, such as a ReLU that always gives 0: nothing moves them.</source>
            <translation>对每个样本都落在激活函数平坦处的神经元所占的比例，例如输出总是 0 的 ReLU：没有什么能再推动它们。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>The share of units with tanh or sigmoid whose sums lie on the flat parts of the curve for 95 % of the samples.</source>
            <translation>使用 tanh 或 sigmoid 的神经元中，有多大比例对 95% 的样本加权和都落在曲线的平坦部分。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>No layer has such units.</source>
            <translation>没有一层有这样的神经元。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Epoch {0}: {1}</source>
            <translation>第 {0} 轮：{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <source>The samples are not there yet.</source>
            <translation>样本还没有准备好。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>Measuring…</source>
            <translation>正在测量…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/hidden/hidden.py</name>
        <message>
            <location filename="../../ui/panels/hidden/hidden.py" />
            <source>Click a sample to choose it, or drag a rectangle to mark samples; arrow keys, with Shift, do the same</source>
            <translation>点击样本即选中；拖出矩形可标记其中的样本；方向键可逐个选择，加 Shift 可标记</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden.py" />
            <source>Atlas</source>
            <translation>图集</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/hidden/hidden_words.py</name>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>PCA, keeps {0}</source>
            <translation>PCA，保留 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>its one unit</source>
            <translation>唯一的单元</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>its two units</source>
            <translation>两个单元</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>PC {0}</source>
            <translation>主成分 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>unit {0}</source>
            <translation>单元 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0} keeps {1}</source>
            <translation>{0} 保留 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>{0} of {1} samples</source>
            <translation>{1} 个样本中的 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0} of {1} units</source>
            <translation>{1} 个单元中的 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>the mean of each of {0} channels</source>
            <translation>{0} 个通道各自的平均值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>averages over areas: {0} of {1} numbers</source>
            <translation>按区域取平均：由 {1} 个数得到 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>No. {0}, for training</source>
            <comment>row</comment>
            <translation>第 {0} 个，用于训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>No. {0}, for testing</source>
            <comment>row</comment>
            <translation>第 {0} 个，用于测试</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0}, answer {1}</source>
            <translation>{0}，回答 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}, read as {1}</source>
            <translation>{0}，被认作 {1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0} samples shown</source>
            <extracomment>of one: {0} sample shown</extracomment>
            <translation>
                <numerusform>显示 {0} 个样本</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} wrong, {1}</source>
            <translation>答错 {0} 个，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0}: around {1}</source>
            <translation>{0}：在 {1} 附近</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>. </source>
            <translation>。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>The engine is fetching the samples…</source>
            <translation>引擎正在获取样本…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>The network is looking at the samples…</source>
            <translation>网络正在查看样本…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/hidden/layer_choice.py</name>
        <message>
            <location filename="../../ui/panels/hidden/layer_choice.py" />
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/layer_choice.py" />
            <source>From the inputs on the left to the output on the right: the samples as this layer sees them</source>
            <translation>左端是输入，右端是输出：这一层眼中的样本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/chart_marks.py</name>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>Lowest test loss {0:.4g} at epoch {1}.</source>
            <translation>测试损失在第 {1} 轮最低：{0:.4g}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>The network overfits since epoch {0}.</source>
            <translation>网络从第 {0} 轮起出现过拟合。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>would have stopped</source>
            <translation>本来会停止</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>Would have stopped at epoch {epoch}: {why}.</source>
            <translation>本来会在第 {epoch} 轮停止：{why}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>overfitting</source>
            <translation>过拟合</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>lowest: epoch {0}</source>
            <translation>最低：第 {0} 轮</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/chart_options.py</name>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>0 shows every point as it is; near 1 only the trend is left</source>
            <translation>0 按原样显示每个点；接近 1 时只留下趋势</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Smoothing</source>
            <comment>chart</comment>
            <translation>平滑</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>step</source>
            <translation>步数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Along x</source>
            <translation>横轴</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>An epoch is one pass over the training data, a step is one mini-batch</source>
            <translation>一轮（epoch）是把训练数据过一遍，一步是训练一个小批量</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>logarithmic</source>
            <translation>对数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Scale of x</source>
            <translation>横轴刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Logarithmic: from 1 to 10 is as far as from 10 to 100, so that a quick beginning can be seen. Automatic: logarithmic from epoch 100 on</source>
            <translation>对数：1 到 10 与 10 到 100 一样宽，便于看清开头的快速变化。自动：从第 100 轮起用对数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Ignore outliers</source>
            <translation>忽略离群值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Fit the chart to the middle 90 % of the values</source>
            <translation>让图表适应中间 90% 的值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Scale</source>
            <comment>axis</comment>
            <translation>刻度</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/curve_legend.py</name>
        <message>
            <location filename="../../ui/panels/loss/curve_legend.py" />
            <location filename="../../ui/panels/loss/figures.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>test</source>
            <translation>测试</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/figures.py</name>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>of more than {0} samples, {1} stand for all</source>
            <translation>样本超过 {0} 个时，由其中 {1} 个代表全部</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>{0} within an epoch; at its end, and while it is paused, all count</source>
            <translation>一轮之内，{0}；每轮结束和暂停时，全部样本都计入</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Mean loss over the training data, without the penalty of L1 and L2; {0}</source>
            <translation>训练数据上的平均损失，不含 L1 和 L2 的正则化项；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Mean loss over the test data, which training never sees, without the penalty of L1 and L2; {0}</source>
            <translation>测试数据（训练中从不使用）上的平均损失，不含 L1 和 L2 的正则化项；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Share of the test data that is answered correctly; {0}</source>
            <translation>测试数据中回答正确的比例；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R², training</source>
            <translation>R²，训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>How much variation of the training targets is explained: 1 is all, 0 no better than their mean</source>
            <translation>解释了训练目标值变化的多少：1 表示全部，0 表示不比取平均值更好</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R², test</source>
            <translation>R²，测试</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R² of the training data: {0}</source>
            <translation>训练数据的 R²：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>{0}
{1}</source>
            <translation>{0}
{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Measured at step {0}; newer numbers follow</source>
            <translation>在第 {0} 步测得；稍后更新</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>How much variation of the test targets is explained: 1 is all, 0 no better than their mean</source>
            <translation>解释了测试目标值变化的多少：1 表示全部，0 表示不比取平均值更好</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/ghosts.py</name>
        <message>
            <location filename="../../ui/panels/loss/ghosts.py" />
            <source>{0} ends at {1}</source>
            <translation>{0} 结束于 {1}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/loss.py</name>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>The numbers of the whole run.</source>
            <translation>整个训练过程的数值。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>losses without the penalty</source>
            <translation>损失不含正则化项</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Save CSV</source>
            <translation>保存 CSV</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>log x</source>
            <translation>x 对数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>log y</source>
            <translation>y 对数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of epochs or steps, so that a quick beginning can be seen; it comes by itself at epoch 100 while the scale in the chart settings is automatic</source>
            <translation>轮数或步数用对数刻度，便于看清开头的快速变化；图表设置中的刻度为“自动”时，从第 100 轮起自动启用</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of the loss: equal distances are equal factors</source>
            <translation>损失用对数刻度：相等的距离表示相等的倍数</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of epochs or steps</source>
            <translation>轮数或步数的对数刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of the loss</source>
            <translation>损失的对数刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Smoothing, epochs or steps, outliers</source>
            <translation>平滑、轮次或步数、离群值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Chart settings</source>
            <translation>图表设置</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>smooth {0}</source>
            <translation>平滑 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Waiting for the data…</source>
            <translation>正在等待数据…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Practising…</source>
            <translation>练习中…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Training…</source>
            <translation>训练中…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Press play to go on.</source>
            <translation>按“开始”继续训练。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Press play to begin.</source>
            <translation>按“开始”进行训练。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>{0} without penalty</source>
            <translation>{0}，不含正则化项</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Save CSV…</source>
            <translation>保存 CSV…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/loss_chart.py</name>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>epoch {0} · step {1}</source>
            <translation>第 {0} 轮 · 第 {1} 步</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Design changed</source>
            <translation>设计已更改</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Lowest test loss</source>
            <translation>最低的测试损失</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>raw {0}</source>
            <translation>原始 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Run beside: {0}.</source>
            <translation>并列的训练：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Pinned runs: {0}.</source>
            <translation>固定的训练：{0}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/time_cursor.py</name>
        <message>
            <location filename="../../ui/panels/loss/time_cursor.py" />
            <source>Moment that is shown</source>
            <translation>显示的时刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_cursor.py" />
            <source>Drag to the left to look back: the whole window shows that moment. Arrow keys do the same.</source>
            <translation>向左拖动可以回看：整个窗口都显示那个时刻。方向键也可以。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/time_strip.py</name>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>To the first moment</source>
            <translation>到第一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>One moment back</source>
            <translation>后退一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Play the film of this run, from the first moment to the present</source>
            <translation>从第一个时刻到现在，连续播放这次训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>One moment on</source>
            <translation>前进一个时刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>To the present</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>{0} s</source>
            <translation>{0} 秒</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Length of the film</source>
            <translation>播放时长</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>How many seconds the film of the whole run takes</source>
            <translation>播放整个训练过程需要多少秒</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Go on from here</source>
            <translation>从这里继续</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Make this moment the present run; the run of now is kept on the list of runs. Play goes on from now instead.</source>
            <translation>把这个时刻作为当前的训练；原来的训练保留在训练记录里。按“开始”则从现在继续训练。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/chips.py</name>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Add a class</source>
            <translation>添加类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Name of the class</source>
            <translation>类别的名称</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>There may be at most {0} classes</source>
            <translation>最多可以有 {0} 个类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Paint {0}</source>
            <translation>画{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Paint {0} (key {1}); a double click renames it</source>
            <translation>画{0}（按键 {1}）；双击可重命名</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Remove with its points</source>
            <translation>连同它的点一起删除</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/mode.py</name>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Paint points</source>
            <translation>画点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Set a point</source>
            <translation>放置一个点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Erase points</source>
            <translation>擦除点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Move points</source>
            <translation>移动点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Paint with the mouse, or set points by arrow keys and Space.</source>
            <translation>用鼠标画点，或用方向键和空格键放置点。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>These points are your own now; undo brings {0} back.</source>
            <translation>这些点现在是你自己的了；撤销可恢复{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Make the points your own</source>
            <translation>把这些点变成自己的</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change these points by hand, while the network learns them; they become your own</source>
            <translation>在网络学习时动手更改这些点；它们会变成你自己的</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change the class of points</source>
            <translation>更改点的类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change the value of points</source>
            <translation>更改点的数值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>There may be at most {0} points.</source>
            <translation>最多可以有 {0} 个点。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Jitter points</source>
            <translation>抖动点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Remove points</source>
            <translation>删除点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Rename a class</source>
            <translation>重命名类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Remove a class</source>
            <translation>删除类别</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/pad.py</name>
        <message>
            <location filename="../../ui/panels/paint/pad.py" />
            <source>Plot to paint on</source>
            <translation>可以画点的图</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/spoken.py</name>
        <message>
            <location filename="../../ui/panels/paint/spoken.py" />
            <source>{0} of {1} points selected</source>
            <translation>已选择 {1} 个点中的 {0} 个</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/tools.py</name>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Brush: paint many points at once ({0})</source>
            <translation>画笔：一次画出许多点（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Single point</source>
            <translation>单个点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Single point: set one and drag it to its place ({0})</source>
            <translation>单个点：放置一个点并拖到位置上（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Eraser</source>
            <translation>橡皮擦</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Eraser: take points away ({0})</source>
            <translation>橡皮擦：擦掉点（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Select and move</source>
            <translation>选择和移动</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Select and move: click points or draw a frame around them, then drag; Delete removes them ({0})</source>
            <translation>选择和移动：点击点或用框圈住它们，然后拖动；Delete 键删除它们（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Jitter: move the selected points, or all, a little at random ({0})</source>
            <translation>抖动：随机地稍微移动所选的点，或者全部的点（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Jitter</source>
            <translation>抖动</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Size of brush and eraser ([ and ])</source>
            <translation>画笔和橡皮擦的大小（[ 和 ]）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>How many points one touch of the brush sets (Shift+[ and Shift+])</source>
            <translation>画笔每次触碰放置多少个点（Shift+[ 和 Shift+]）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/value_bar.py</name>
        <message>
            <location filename="../../ui/panels/paint/value_bar.py" />
            <source>Value to paint</source>
            <translation>要画的数值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/photo/photo_page.py</name>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Close the photo (Esc)</source>
            <translation>关闭照片（Esc）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Close the photo</source>
            <translation>关闭照片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Drop a photo on the window, or open one: the network says what it sees.</source>
            <translation>把一张照片拖到窗口上，或打开一张：网络会说出它看到了什么。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Open a photo</source>
            <translation>打开照片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/photo/photo_strip.py</name>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The photo</source>
            <translation>原来的照片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>As a square</source>
            <translation>正方形的照片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>Its light and dark</source>
            <translation>照片的明暗</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>This network takes pictures in grey only</source>
            <translation>这个网络只接受灰度图片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The network learned dark ink on light paper: light and dark stay as they are in the photo</source>
            <translation>网络学习的是浅底深墨的图片：照片的明暗保持不变</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees the whole photo, with white margins; it learned pictures without them.</source>
            <translation>它现在看到的是整张照片，空处填白；它学过的图片没有这样的白边。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees the square in the middle; it learned whole pictures, with white margins.</source>
            <translation>它现在看到的是中间的正方形；它学过的是整张图片，空处填白。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees no colours; it learned pictures in colour.</source>
            <translation>它现在看不到颜色；它学过的是彩色图片。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees light and dark as in the photo; it learned light things on a dark ground.</source>
            <translation>它现在看到的明暗与照片相同；它学过的是深色背景上的浅色物体。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees single pixels of the photo; it learned means of many.</source>
            <translation>它现在看到的是照片的单个像素；它学过的是许多像素的平均值。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The photo has a light ground, so light and dark are exchanged.</source>
            <translation>照片的背景是亮的，所以明暗已经对调。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/axis_choice.py</name>
        <message>
            <location filename="../../ui/panels/plane/axis_choice.py" />
            <source>Measurement across</source>
            <translation>横轴的测量值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/axis_choice.py" />
            <source>Measurement upwards</source>
            <translation>纵轴的测量值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/boundary.py</name>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Discretise</source>
            <translation>离散化</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Show the decision alone, not how sure the network is</source>
            <translation>只显示判定的类别，不显示网络有多确定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>The boundary of the run beside this one</source>
            <translation>并列的那次训练的决策边界</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>{0} of {1} points drawn</source>
            <translation>已画出 {1} 个点中的 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>output {0}</source>
            <translation>输出 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/curve.py</name>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Residuals</source>
            <translation>残差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>Show how far each sample lies from the curve: what is squared in the loss MSE</source>
            <translation>显示每个样本离曲线有多远：MSE 损失中求平方的就是它</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>The curve of the run beside this one</source>
            <translation>并列的那次训练的曲线</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>{0} ({1} standardised)</source>
            <translation>{0}（标准化后 {1}）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/decision_spot.py</name>
        <message>
            <location filename="../../ui/panels/plane/decision_spot.py" />
            <source>Explain no place</source>
            <translation>不再解释任何位置</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_spot.py" />
            <source>Asking who decided here…</source>
            <translation>正在计算这里由谁决定…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/decision_words.py</name>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>Enter explains a place: who decided there. Arrow keys move it, Esc ends it</source>
            <translation>按 Enter 解释一个位置：那里由谁决定。方向键移动它，Esc 结束</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <location filename="../../ui/panels/plane/readings.py" />
            <source>value {0}</source>
            <translation>值 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>Value {0} here, {1} for the usual sample</source>
            <translation>此处的值为 {0}，一般样本为 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} {1} here, rather than {2}</source>
            <translation>此处为{0}（{1}），而不是{2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>nearest training samples {0} on average</source>
            <translation>最近的训练样本平均为 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} {1}</source>
            <comment>so many of a class</comment>
            <translation>{1} {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>nearest training samples: {0}</source>
            <translation>最近的训练样本：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>neuron {0}</source>
            <translation>神经元 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} upwards {1} %</source>
            <translation>{0} 推高 {1}%</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} downwards {1} %</source>
            <translation>{0} 拉低 {1}%</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} for {1} {2} %</source>
            <translation>{0} 支持{1} {2}%</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>strongest: {0}</source>
            <translation>最强：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/fold_lines.py</name>
        <message>
            <location filename="../../ui/panels/plane/fold_lines.py" />
            <source>Folds</source>
            <translation>折痕</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/fold_lines.py" />
            <source>Lines where the units of hidden layers with ReLU switch on, in a colour for each layer</source>
            <translation>隐藏层中各 ReLU 单元由 0 变为正值的分界线，每层一种颜色</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/map_keys.py</name>
        <message>
            <location filename="../../ui/panels/plane/map_keys.py" />
            <source>Test points</source>
            <translation>测试点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/map_keys.py" />
            <source>Show the samples that are kept for testing, hollow</source>
            <translation>用空心点显示留作测试的样本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/readings.py</name>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>The other {0} measurements are held at their mean</source>
            <translation>其余 {0} 个测量值固定为各自的均值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>Held at their mean: {0}</source>
            <translation>固定为均值：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>Means: {0}</source>
            <translation>均值：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/scaling.py</name>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network sees {0} and learns {1}.</source>
            <translation>已标准化：网络看到的是 {0}，学习的是 {1}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network sees {0}.</source>
            <translation>已标准化：网络看到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network learns {0}.</source>
            <translation>已标准化：网络学习的是 {0}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/predict/answer.py</name>
        <message>
            <location filename="../../ui/panels/predict/answer.py" />
            <source>The network's answer</source>
            <translation>网络的回答</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/predict/predict.py</name>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Fill in one of the samples of the data set</source>
            <translation>填入数据集中的一个样本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>{0} to {1} in the data</source>
            <translation>数据中的范围：{0} 到 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>{0}: outside the data. The answer there is a guess.</source>
            <translation>{0}：超出数据范围。那里的回答只是猜测。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>What the data says: {0}</source>
            <translation>数据中的答案：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Measure a flower, type it in, and read which kind the network takes it for.</source>
            <translation>测量一朵花，输入数值，看网络认为它是哪一种。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random flower</source>
            <translation>随机一朵花</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Type numbers in and read what the network answers to them.</source>
            <translation>输入数值，看看网络给出什么回答。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random row</source>
            <translation>随机一行</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Type a point in and read what the network answers there.</source>
            <translation>输入一个点，看网络在那里给出什么回答。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random point</source>
            <translation>随机一个点</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/class_table.py</name>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Precision and recall by class</source>
            <translation>各类别的精确率和召回率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>The true class</source>
            <translation>真实类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Precision</source>
            <comment>of a class</comment>
            <translation>精确率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Of all answers with this class, the share that is right</source>
            <translation>在所有回答为该类别的样本中，答对的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Of all samples of this class, the share that is answered with it</source>
            <translation>在该类别的所有样本中，被认作该类别的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>The harmonic mean of precision and recall: high only where both are</source>
            <translation>精确率与召回率的调和平均：两者都高时才高</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>How many samples the class has</source>
            <translation>该类别有多少个样本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/coverage.py</name>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>How sure an answer has to be, in percent</source>
            <translation>回答至少要有多确定（百分比）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>How sure an answer has to be to be given; the others are left to people</source>
            <translation>回答至少要有多确定才给出；其余的交给人来决定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>Share of right answers over the share of samples that are answered</source>
            <translation>答对的比例随作答样本比例的变化</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>answered (%)</source>
            <translation>作答（%）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>right (%)</source>
            <translation>答对（%）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/errors_view.py</name>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>Predicted against true values</source>
            <translation>预测值与真实值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>predicted</source>
            <translation>预测值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>residual</source>
            <translation>残差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>true</source>
            <translation>真实值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>The largest error: No. {0}, true {1}, predicted {2}</source>
            <translation>误差最大：第 {0} 个，真实值 {1}，预测值 {2}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/matrix.py</name>
        <message>
            <location filename="../../ui/panels/quality/matrix.py" />
            <source>Confusion matrix</source>
            <translation>混淆矩阵</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/quality.py</name>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Test</source>
            <comment>data</comment>
            <translation>测试集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>The true and the predicted values of the samples on show.</source>
            <translation>图中各样本的真实值和预测值。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>How many answers reach each threshold, and how many of these are right.</source>
            <translation>达到各阈值的回答数量，以及其中答对的数量。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>The counts, with precision, recall and F1 of each class.</source>
            <translation>各格的数量，以及每个类别的精确率、召回率和 F1。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Predicted</source>
            <translation>预测值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Counts</source>
            <translation>数量</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Shares</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>By class</source>
            <translation>按类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Rows: true class. Columns: answer. Click for samples.</source>
            <translation>行：真实类别。列：网络的回答。点一格看样本。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Train</source>
            <comment>data</comment>
            <translation>训练集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Training</source>
            <comment>data</comment>
            <translation>训练集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Which samples</source>
            <translation>哪些样本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>View</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Measure the test data, or the data that the network learns from</source>
            <translation>用测试数据评估，或用网络学习所用的数据评估</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>What is shown below</source>
            <translation>下面显示什么</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/quality_words.py</name>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>RMSE {0} · MAE {1} · R² {2}</source>
            <translation>RMSE {0} · MAE {1} · R² {2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>RMSE {0} · R² {1}</source>
            <translation>RMSE {0} · R² {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>about {0} right</source>
            <translation>准确率约 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} right</source>
            <translation>准确率 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} · F1 {1}</source>
            <translation>{0} · F1 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} · macro F1 {1}</source>
            <translation>{0} · 宏 F1 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} of {1} answered</source>
            <translation>已回答 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} · not trained yet</source>
            <translation>{0} · 尚未训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>RMSE: the root of the mean squared error. MAE: the mean absolute error. Both have the unit of the target. R²: the share of the variation of the targets that is explained.</source>
            <translation>RMSE：均方误差的平方根。MAE：平均绝对误差。两者的单位都与目标相同。R²：目标值的变化中得到解释的比例。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>The share of right answers, and the macro F1: the mean over all classes of the harmonic mean of precision and recall, so that a small class counts as much as a large one.</source>
            <translation>准确率，以及宏 F1：各类别 F1（精确率与召回率的调和平均）的平均，因此小类别与大类别同样重要。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}
{1}.</source>
            <translation>{0}
{1}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} answers are of an earlier step; they are renewed bit by bit</source>
            <extracomment>of one: One answer is of an earlier step; it is renewed in a moment</extracomment>
            <translation>
                <numerusform>{0} 个回答来自较早的步；正在逐步更新</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}
{1}. {2}.</source>
            <translation>{0}
{1}。{2}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}, answered right</source>
            <translation>{0}，回答正确</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}, answered as {1}</source>
            <translation>{0}，被认作 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}: {1} of {2} ({3})</source>
            <translation>{0}：{1}/{2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>training data</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>test data</source>
            <translation>测试数据</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}: {1} right</source>
            <translation>{0}：准确率 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No answer is at least {0} % sure.</source>
            <translation>没有哪个回答的把握达到 {0}%。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} % sure: answers {1}, right {2}</source>
            <translation>把握 {0}%：作答 {1}，答对 {2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No sample is used for training.</source>
            <translation>没有样本用于训练。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No sample tests: all are used for training.</source>
            <translation>没有测试样本：全部样本都用于训练。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/row_model.py</name>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Sure</source>
            <comment>heading</comment>
            <translation>把握</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Off by</source>
            <comment>heading</comment>
            <translation>误差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Truth</source>
            <comment>heading</comment>
            <translation>真实</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Answer</source>
            <comment>heading</comment>
            <translation>回答</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>The number of the sample</source>
            <translation>样本的编号</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>What the data say</source>
            <translation>数据中的答案</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>What the network says</source>
            <translation>网络的回答</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>How likely the network takes its answer to be, or how far its number is off</source>
            <translation>网络认为自己的回答有多大可能正确，或它给出的数相差多少</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Each measurement as a colour, from the lowest (orange) to the highest (blue)</source>
            <translation>每个测量值用一种颜色表示，从最低（橙色）到最高（蓝色）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Click to sort by this column</source>
            <translation>点击可按此列排序</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/row_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows, about {1} wrong ({2})</source>
            <translation>{0} 行，约答错 {1} 行（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows, {1} wrong ({2})</source>
            <translation>{0} 行，答错 {1} 行（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}</source>
            <translation>第 {0} 张</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0}. The network says {1} ({2})</source>
            <translation>{0}。网络的回答：{1}（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>No row passes this filter.</source>
            <translation>没有符合条件的行。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>No row passes this filter. Where all samples are used for training, none tests.</source>
            <translation>没有符合条件的行。如果所有样本都用于训练，就没有测试样本。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/rows.py</name>
        <message>
            <location filename="../../ui/panels/samples/rows.py" />
            <source>Export all samples with the network's answers as a table (CSV)</source>
            <translation>把所有样本和网络的回答导出为表格（CSV）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_detail.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Close the large picture (Esc)</source>
            <translation>关闭大图（Esc）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Close the large picture</source>
            <translation>关闭大图</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_filter.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show the samples that test the network, those that it learns from, or those that are marked</source>
            <translation>显示用于测试的样本、用于训练的样本，或已标记的样本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show one class only</source>
            <translation>只显示一个类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Wrong first</source>
            <translation>错误优先</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Only samples with this answer are shown. Click to show all answers</source>
            <translation>只显示得到这个回答的样本。点击可显示所有回答</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>→ {0} ✕</source>
            <translation>→ {0} ✕</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Only answer {0}</source>
            <translation>只看回答 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Marked</source>
            <translation>已标记</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>{0} marked</source>
            <translation>已标记 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>All classes</source>
            <translation>所有类别</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show the samples that the network gets wrong before the others</source>
            <translation>先显示网络答错的样本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Train the network first: it only guesses yet</source>
            <translation>请先训练网络：现在它只是在猜</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_picture.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_picture.py" />
            <source>The picture</source>
            <translation>图片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}–{1} of {2}</source>
            <translation>{0}–{1}，共 {2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>about {0} wrong, {1}</source>
            <translation>约答错 {0} 个，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class, about: {0}</source>
            <translation>各类别大约：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class: {0}</source>
            <translation>各类别：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class, about:</source>
            <translation>各类别大约：</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class:</source>
            <translation>各类别：</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Training picture {0}</source>
            <translation>训练集第 {0} 张</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Test picture {0}</source>
            <translation>测试集第 {0} 张</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}, for training</source>
            <translation>第 {0} 张，用于训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}, for testing</source>
            <translation>第 {0} 张，用于测试</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Labelled {0}</source>
            <translation>标签：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}, read right</source>
            <translation>{0}，识别正确</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/panels/samples/samples.py" />
            <source>not trained yet</source>
            <translation>尚未训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} ({1}), then {2} ({3})</source>
            <translation>{0}（{1}），其次 {2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>read right ({0})</source>
            <translation>识别正确（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>read as {0} ({1})</source>
            <translation>被认作 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>and {0} more</source>
            <translation>另有 {0} 张</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The engine is fetching the pictures…</source>
            <translation>引擎正在获取图片…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The pictures could not be read. Play tries again.</source>
            <translation>无法读取图片。按“开始”重试。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The pictures are not on this machine. Play fetches them.</source>
            <translation>本机还没有这些图片。按“开始”获取。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/samples.py</name>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Previous page (Page Up)</source>
            <translation>上一页（Page Up）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Next page (Page Down)</source>
            <translation>下一页（Page Down）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>This panel shows pictures; choose a picture data set such as MNIST.</source>
            <translation>这个面板显示图片；请选择 MNIST 等图片数据集。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/summary.py</name>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Classes: for training, and paler for testing</source>
            <translation>各类别的样本数：左段为训练集，右段为测试集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>The average of each class</source>
            <translation>各类别的平均样本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Measurements</source>
            <translation>测量值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/summary_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} samples, all for training</source>
            <translation>{0} 个样本，全部用于训练</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} samples: {1} for training, {2} for testing</source>
            <translation>{0} 个样本：{1} 个用于训练，{2} 个用于测试</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>No sample of {0}: the network cannot learn it.</source>
            <translation>没有 {0} 的样本，网络无法学会它。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>Uneven: {0} has {1} times as many samples as {2}. A network that always says {0} is right {3} of the time.</source>
            <translation>类别不平衡：{0} 的样本数是 {2} 的 {1} 倍。总是回答 {0} 的网络也有 {3} 的准确率。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} to {1}, mean {2}, sd {3}</source>
            <translation>{0} 至 {1}，均值 {2}，标准差 {3}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0}, {1} missing</source>
            <translation>{0}，缺失 {1} 个</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/names.py</name>
        <message>
            <location filename="../../ui/panels/surface/names.py" />
            <source> → </source>
            <translation> → </translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/names.py" />
            <source>Kernel weight {0}</source>
            <translation>卷积核权重 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/plane_choice.py</name>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Random directions</source>
            <translation>随机方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Two weights</source>
            <translation>两个权重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Path of the run</source>
            <translation>训练的路径</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Plane of the surface</source>
            <translation>曲面所在的平面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Random directions change all weights at once, each neuron's in proportion to their size. Biases stay. The path of the run has a plane of its own, in which it extends most</source>
            <translation>随机方向同时改变所有权重，各神经元按其权重大小成比例，偏置不变。训练的路径有自己的平面：路径在其中伸展得最开</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>New directions</source>
            <translation>换一组方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Draw two other random directions</source>
            <translation>另取两个随机方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Weight across</source>
            <translation>横轴的权重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Weight upwards</source>
            <translation>纵轴的权重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Pick</source>
            <translation>点选</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Click two wires or biases in the picture of the network: across, then upwards</source>
            <translation>在网络图中点选两条连线或两个偏置：先横轴，后纵轴</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/race_track.py</name>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>This surface</source>
            <translation>当前曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Long valley</source>
            <translation>狭长山谷</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Saddle</source>
            <translation>鞍点</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Two minima</source>
            <translation>两个极小值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Race</source>
            <translation>竞赛</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Race once more from the same start</source>
            <translation>从同一起点再赛一次</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Ground of the race</source>
            <translation>竞赛的曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Momentum is SGD with a momentum of 0.9</source>
            <translation>动量为 0.9 的 SGD</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Let it race</source>
            <translation>让它参赛</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>The surface is being measured</source>
            <translation>正在测量曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Choose at least one optimizer</source>
            <translation>请至少选择一种优化器</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>out</source>
            <translation>出局</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Step {0} of {1}</source>
            <translation>第 {0} 步，共 {1} 步</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/relief.py</name>
        <message>
            <location filename="../../ui/panels/surface/relief.py" />
            <source>Drag or press the arrow keys to turn it; + and − look closer and from afar</source>
            <translation>拖动或按方向键可转动；按 + 拉近，按 − 拉远</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/sentences.py</name>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>○ Training loss with penalty {0} at {1}</source>
            <translation>○ 含正则项的训练损失 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>○ Training loss {0} at {1}</source>
            <translation>○ 训练损失 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>→ against the slope {0}</source>
            <translation>→ 负梯度方向，梯度 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>+ lowest {0} at {1}</source>
            <translation>+ 最低 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>{0} of {1} rows are new</source>
            <translation>{1} 行中有 {0} 行是新的</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/stage.py</name>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>From above, as on a map: lines of equal loss</source>
            <translation>像地图一样从上方看：每条线上的损失相等</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>In three dimensions, to be turned</source>
            <translation>三维，可以转动</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>Contours</source>
            <translation>等高线</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>3-D</source>
            <translation>三维</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/surface.py</name>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>With penalty</source>
            <translation>含正则化项</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Add to the loss what L1 and L2 add: what training really lowers</source>
            <translation>把 L1 和 L2 的正则化项也算进损失：训练真正降低的是这个总和</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Freeze</source>
            <translation>定格</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Measure no further: the picture stays as it is, also while training</source>
            <translation>不再测量：图保持现在的样子，训练时也一样</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Let up to five optimizers go down from one start, side by side</source>
            <translation>让最多五种优化器从同一起点同时下降，互相比较</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Click two wires or biases in the picture of the network</source>
            <translation>在网络图中点选两条连线或两个偏置</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Move the ball</source>
            <translation>移动小球</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>direction 1</source>
            <translation>方向 1</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>direction 2</source>
            <translation>方向 2</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>{0} ({1} %)</source>
            <translation>{0}（{1}%）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>The loss could not be measured</source>
            <translation>无法测量损失</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Train first: the run has no path yet</source>
            <translation>请先训练：还没有路径</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>The path of so large a network is not kept</source>
            <translation>网络太大，不保留其路径</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Nothing is measured while it is frozen</source>
            <translation>定格时不测量</translation>
        </message>
    </context>
    <context>
        <name>ui/reports/handlers.py</name>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>the window was at work</source>
            <translation>窗口运行</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>something was done in the background</source>
            <translation>后台处理</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>something was cleaned up</source>
            <translation>清理资源</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>the window was drawn</source>
            <translation>绘制窗口</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/company.py</name>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>Change a setting: the old ones go on beside it until F7 is pressed again.</source>
            <translation>请修改一项设置：旧设置会与新设置并列训练，直到再按一次 F7。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>The run beside: {0}</source>
            <translation>并列的训练：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>Shadow Run (F7) lets the old settings go on beside the new ones, to compare.</source>
            <translation>对照训练（F7）让旧设置与新设置并列训练，以便比较。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/one_run.py</name>
        <message>
            <location filename="../../ui/runs/beside/one_run.py" />
            <source>Boundary of {0}</source>
            <translation>{0} 的决策边界</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/one_run.py" />
            <source>training loss {0}</source>
            <translation>训练损失 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/part.py</name>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Side by side</source>
            <translation>并列比较</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Go back to one run</source>
            <translation>回到单次训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>this one</source>
            <translation>当前训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Their losses measure different things, so they have no chart in common.</source>
            <translation>两者的损失衡量的内容不同，因此无法画在同一张图上。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>catches up to epoch {0}</source>
            <translation>追赶至第 {0} 轮</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>waits for {0}</source>
            <translation>等待“{0}”</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/face.py</name>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Keep This Run</source>
            <translation>保留这次训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Keep the present run as it is now, and go on with it</source>
            <translation>按现在的状态保留当前训练，然后继续</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>All kept runs as a table: how each went, and all its settings</source>
            <translation>把所有保留的训练存成表格：每次的结果和全部设置</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Vary</source>
            <translation>变化</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Side by Side</source>
            <translation>并列比较</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Train two chosen runs, or one and the present one, on the same batches</source>
            <translation>让选中的两次训练，或选中的一次与当前训练，用相同的批次训练</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/list_model.py</name>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Unpin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Pin: show its curve on the charts, and keep it</source>
            <translation>固定：在图表上显示它的曲线，并一直保留</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>not pinned</source>
            <translation>未固定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>A dot for a pinned run: its curve is on the charts, and it is never deleted by itself</source>
            <translation>圆点表示固定的训练：图表上有它的曲线，不会自动删除</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Run</source>
            <translation>训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>What the run is called; a click on the picture opens it, with its weights</source>
            <translation>这次训练的名称；点击小图可连同权重一起打开</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>What differs</source>
            <translation>不同之处</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>How its design differs from the present one</source>
            <translation>它的设计与当前设计有什么不同</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Passes over the training data</source>
            <translation>把训练数据过了多少遍</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Mean loss over the test data; without test data, over the training data</source>
            <translation>测试数据上的平均损失；没有测试数据时为训练数据上的</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Share of the test data that is answered correctly</source>
            <translation>测试数据中回答正确的比例</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Of how many seeds the figures are</source>
            <translation>数字来自多少个种子</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/list_part.py</name>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Reading the kept runs…</source>
            <translation>正在读取保留的训练…</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Runs cannot be kept: {0}.</source>
            <translation>无法保留训练：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Each run is kept here once another one takes its place: after a reset, with new weights, with another design. Train, change something, and compare.</source>
            <translation>每当一次训练被另一次取代，就会保留在这里：重置、更换权重或更换设计之后。先训练，改点什么，再比较。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/run_details.py</name>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Magenta</source>
            <translation>品红</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Olive</source>
            <translation>橄榄色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Crimson</source>
            <translation>绯红</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>What you call this run</source>
            <translation>你给这次训练起的名称</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>What you want to remember of this run</source>
            <translation>关于这次训练你想记住的</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Go on with this run, with its design and its weights; undo comes back</source>
            <translation>用它的设计和权重继续这次训练；撤销可以回来</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Show its curve on the charts; a pinned run is never deleted by itself</source>
            <translation>在图表上显示它的曲线；固定的训练不会自动删除</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Colour of its curve and its dot</source>
            <translation>曲线和圆点的颜色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Remove it from the list; undo brings it back</source>
            <translation>从列表中移除；撤销可以恢复</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Picture of its answer</source>
            <translation>它的回答的图</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/run_list.py</name>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Open {0}</source>
            <translation>打开 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>There is nothing to keep yet: this run has learned nothing.</source>
            <translation>还没有什么可保留的：这次训练还什么都没学。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Pin {0}</source>
            <translation>固定 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Unpin {0}</source>
            <translation>取消固定 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Rename {0}</source>
            <translation>重命名 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Note for {0}</source>
            <translation>{0} 的备注</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Colour of {0}</source>
            <translation>{0} 的颜色</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/runs/run_list.py" />
            <source>Remove {0} runs</source>
            <extracomment>of one: Remove {0} run</extracomment>
            <translation>
                <numerusform>移除 {0} 次训练</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/runs/run_list.py" />
            <source>{0} kept runs are damaged and were set aside; the others are there.</source>
            <extracomment>of one: {0} kept run is damaged and was set aside; the others are there.</extracomment>
            <translation>
                <numerusform>{0} 次保留的训练已损坏，已另存；其余的都在。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Runs cannot be kept in {0}: {1}.</source>
            <translation>无法把训练保留在 {0}：{1}。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/form.py</name>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Trials</source>
            <translation>试验次数</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Seconds at most; 0 is no limit</source>
            <translation>最多多少秒；0 表示不限</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Epochs of each run</source>
            <translation>每次训练的轮数</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Train each design with so many seeds, and choose by the mean</source>
            <translation>每个设计用这么多种子训练，按平均值选择</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Address of a shared study</source>
            <translation>共享研究的地址</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>shared study: sqlite:///study.db</source>
            <translation>共享研究：sqlite:///study.db</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Where others find the study: sqlite:///study.db, journal:study.log, or a database server. Without an address the search is this window's own.</source>
            <translation>其他人可在此找到研究：sqlite:///study.db、journal:study.log 或数据库服务器。不填地址时，搜索只属于本窗口。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Watch</source>
            <translation>观看</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Take Part</source>
            <translation>参加</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>See what others have found so far, without training anything</source>
            <translation>查看其他人目前的结果，自己不训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Train trials of the study that is there, with its design and its ranges</source>
            <translation>按已有研究的设计和范围训练其中的试验</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>trials</source>
            <translation>次试验</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>epochs</source>
            <translation>轮</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>seeds</source>
            <translation>个种子</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Search it; otherwise it stays as it is</source>
            <translation>搜索这一项；不勾选则保持不变</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Range of {0}</source>
            <translation>{0}的范围</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>From the lowest to the highest, or values with commas between them</source>
            <translation>从最小值到最大值，或用逗号分隔的值</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/parallel.py</name>
        <message>
            <location filename="../../ui/runs/search/parallel.py" />
            <source>The trials as lines: one axis for each setting, and the score at the right</source>
            <translation>用折线表示各次试验：每个设置一条轴，右边是得分</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/parallel.py" />
            <location filename="../../ui/runs/search/trials_model.py" />
            <source>Score</source>
            <translation>得分</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/results.py</name>
        <message>
            <location filename="../../ui/runs/search/results.py" />
            <source>The trials, the best first</source>
            <translation>各次试验，最好的在前</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/results.py" />
            <source>Enter loads the design of a trial.</source>
            <translation>按 Enter 载入一次试验的设计。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/trials_model.py</name>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <source>Trial</source>
            <translation>试验</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <source>Loss</source>
            <comment>its value</comment>
            <translation>损失</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation loss</source>
            <translation>验证损失</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/words.py</name>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation R²</source>
            <translation>验证 R²</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation accuracy</source>
            <translation>验证准确率</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Trial {0}</source>
            <translation>试验 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>No search</source>
            <translation>没有搜索</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>The search is under way</source>
            <translation>搜索正在进行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>No trial has a result</source>
            <translation>没有一次试验有结果</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Best: trial {0}, {1}</source>
            <translation>最好：试验 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0} on a fifth of the training samples. The test samples have no part in the choice.</source>
            <translation>得分是五分之一训练样本上的{0}。测试样本不参与选择。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Trained anew on all training samples: {0}. The score is no such estimate, as the luckiest is chosen.</source>
            <translation>用全部训练样本重新训练后：{0}。得分不能作为这样的估计，因为选中的是运气最好的一个。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Opening the study…</source>
            <translation>正在打开研究…</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0} of {1} trials</source>
            <translation>{1} 次试验中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0}, {1} s</source>
            <translation>{0}，{1} 秒</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0}; {1} under way elsewhere</source>
            <translation>{0}；另有 {1} 次在别处进行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>{0}, stopped</source>
            <translation>{0}，已停止</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>{0}, paused</source>
            <translation>{0}，已暂停</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/side_by_side.py</name>
        <message>
            <location filename="../../ui/runs/side_by_side.py" />
            <source>Choose one run of the list, to stand beside the present one, or two runs.</source>
            <translation>请在列表中选一次训练，与当前训练并列，或选两次训练。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/average_map.py</name>
        <message>
            <location filename="../../ui/runs/vary/average_map.py" />
            <source>The average boundary, darker where the runs disagree</source>
            <translation>平均边界，各次训练不一致处较暗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/average_map.py" />
            <source>On {0} % of the plane a quarter of the runs or more say otherwise</source>
            <translation>在平面的 {0}% 上，有四分之一或更多的训练给出不同答案</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/cells.py</name>
        <message>
            <location filename="../../ui/runs/vary/cells.py" />
            <source>{0}. Enter loads it.</source>
            <translation>{0}。按 Enter 载入。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/charts.py</name>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The losses of all runs</source>
            <translation>所有训练的损失</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The losses of the runs come here.</source>
            <translation>各次训练的损失会显示在这里。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The result over the values</source>
            <translation>结果随设置值的变化</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The results of the runs come here.</source>
            <translation>各次训练的结果会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/form.py</name>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>One setting</source>
            <translation>一个设置</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Two settings</source>
            <translation>两个设置</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>What to vary</source>
            <translation>变化什么</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>A run works from</source>
            <translation>成功的下限</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Ranges</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>What is searched, and on which budget</source>
            <translation>搜索什么，预算多少</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>How many runs are done</source>
            <translation>已完成多少次训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>epochs each</source>
            <translation>轮/次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>works from</source>
            <translation>成功下限</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>The accuracy from which a run counts as one that works</source>
            <translation>达到多少准确率才算成功的训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>The R² from which a run counts as one that works</source>
            <translation>达到多少 R² 才算成功的训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Run {0}</source>
            <translation>训练 {0} 次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Train all of them, beside the run that is shown</source>
            <translation>全部训练一遍，与显示的那次同时进行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>{0} of {1} runs, {2} s</source>
            <translation>{1} 次训练中的 {0} 次，{2} 秒</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/heat_map.py</name>
        <message>
            <location filename="../../ui/runs/vary/heat_map.py" />
            <source>The result of each combination</source>
            <translation>每个组合的结果</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/outcome.py</name>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}: the line is the median of {1} runs, in the shade lies half of them</source>
            <translation>{0}：线是 {1} 次训练的中位数，其中一半位于阴影内</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}; orange are those that got stuck</source>
            <translation>{0}；橙色是卡住的训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}. Beside it the average boundary, darker where the runs disagree.</source>
            <translation>{0}。旁边是平均边界，各次训练不一致处较暗。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>seed {0}</source>
            <translation>种子 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>not done yet</source>
            <translation>尚未完成</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>works on {0} of {1}</source>
            <translation>{1}中有 {0} 个成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>The runs are under way</source>
            <translation>训练正在进行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Works on {0} of {1}</source>
            <translation>{1}中有 {0} 个成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>No run has a result</source>
            <translation>没有一次训练有结果</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Best: {0}</source>
            <translation>最佳：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Best: {0}, works on {1} of {2}</source>
            <translation>最佳：{0}，{2}中有 {1} 个成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>With one seed each, a difference may be luck: run it with more seeds to know.</source>
            <translation>每种组合只有一个种子，差别可能只是运气：请用更多种子再运行。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>It is better than each of the others by more than luck (Fisher's exact test, 1 in 20).</source>
            <translation>它比其余每一个都好，不只是运气（费希尔精确检验，显著性水平 1/20）。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>May be as good: {0}. So small a difference comes by luck in more than 1 of 20 cases (Fisher's exact test).</source>
            <translation>可能同样好：{0}。这么小的差别，单凭运气就有超过 1/20 的机会出现（费希尔精确检验）。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} from {1}</source>
            <translation>{0}从 {1} 起</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} got stuck: seeds {1}</source>
            <translation>{0} 个卡住：种子 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>1 got stuck: seed {0}</source>
            <translation>1 个卡住：种子 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/setting_row.py</name>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Values to compare</source>
            <translation>要比较的值</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Values to compare, with commas between them</source>
            <translation>要比较的值，用逗号分隔</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Choose a setting.</source>
            <translation>请选择一个设置。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/tiles.py</name>
        <message>
            <location filename="../../ui/runs/vary/tiles.py" />
            <source>The runs as small pictures</source>
            <translation>各次训练的小图</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/vary.py</name>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Of an earlier design. Since then: {0}</source>
            <translation>来自之前的设计。此后的改动：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Trials of a search</source>
            <translation>一次搜索的各次试验</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Runs of a variation</source>
            <translation>一次变化的各次训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Load a run</source>
            <translation>载入一次训练</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Load a trial</source>
            <translation>载入一次试验</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/cards/left.py</name>
        <message>
            <location filename="../../ui/shell/cards/left.py" />
            <source>Lesson</source>
            <translation>课程</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/cards/tab_row.py</name>
        <message>
            <location filename="../../ui/shell/cards/tab_row.py" />
            <source>More views</source>
            <translation>更多视图</translation>
        </message>
        <message>
            <location filename="../../ui/shell/cards/tab_row.py" />
            <source>Show {0}</source>
            <translation>显示“{0}”</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/demo.py</name>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>The engine did not start within {0} s.</source>
            <translation>引擎在 {0} 秒内没有启动。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>The engine did not start.</source>
            <translation>引擎没有启动。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>Trained {0} epochs; see {1} and {2}.</source>
            <translation>训练了 {0} 轮；请看 {1} 和 {2}。</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/dialogs.py</name>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Facts about this machine and program are copied.</source>
            <translation>已复制本机和本程序的信息。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>No window has left anything unsaved.</source>
            <translation>没有窗口留下未保存的内容。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Something went wrong while {0}; your work is kept.</source>
            <translation>{0}时出错了；工作内容没有丢失。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <location filename="../../ui/shell/troubles.py" />
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>The program ended with a fault of a library the last time. What was unsaved is offered.</source>
            <translation>上次程序因某个软件库出错而结束。未保存的内容可以恢复。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/menus.py</name>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Open &amp;Recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Undo {0}</source>
            <translation>撤销：{0}(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Redo {0}</source>
            <translation>重做：{0}(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Examples</source>
            <translation>示例(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Open this example as a new document</source>
            <translation>把这个示例作为新文档打开</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Templates</source>
            <translation>模板(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Digit Reader, Trained</source>
            <translation>手写数字识别（已训练）</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>A network that has learned handwriting: draw, and it answers</source>
            <translation>已学会手写数字的网络：画一个，它就回答</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Lo&amp;ok Back</source>
            <translation>回看(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Clear This List</source>
            <translation>清空此列表(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/present/board.py</name>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>→ on · ↓ next view · Esc leaves</source>
            <translation>→ 继续 · ↓ 下一视图 · Esc 退出</translation>
        </message>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>Loss {0} · test {1}</source>
            <translation>损失 {0} · 测试 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>Loss {0}</source>
            <translation>损失 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/results.py</name>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Give this panel a window of its own</source>
            <translation>在独立窗口中显示这个面板</translation>
        </message>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Own window</source>
            <translation>独立窗口</translation>
        </message>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Own &amp;Window</source>
            <translation>独立窗口(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/ties/imports.py</name>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Where is {0}?</source>
            <translation>{0} 在哪里？</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt *.xlsx);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Import {0}</source>
            <translation>导入 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/ties/lessons.py</name>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>New here? Press play, or begin with a lesson.</source>
            <translation>第一次使用？按“开始”，或从课程入手。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Begin with lesson 1</source>
            <translation>从第 1 课开始</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Open a lesson</source>
            <translation>打开课程</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Lessons (*{0} lesson.toml)</source>
            <translation>课程 (*{0} lesson.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Set up “{0}”</source>
            <translation>载入课程“{0}”</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/troubles.py</name>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Read the table</source>
            <translation>读取表格</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Read the folder</source>
            <translation>读取文件夹</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Look for it…</source>
            <translation>查找文件…</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Choose the folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Something went wrong while the engine was at work; your work is kept.</source>
            <translation>引擎工作时出了错；你的工作都还在。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Learning begins anew here, with initial weights. Undo brings the last run back.</source>
            <translation>这里从初始权重重新开始学习。撤销可以恢复上一次训练。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Keep the weights</source>
            <translation>沿用权重</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>{0} Play goes on until a rule holds anew.</source>
            <translation>{0}按“开始”会继续训练，直到某个条件再次满足。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>The engine is not running ({0}). Designs can be edited and saved, but not trained. Start the program again; if that does not help, install it anew.</source>
            <translation>引擎没有运行（{0}）。设计可以编辑和保存，但不能训练。请重新启动程序；如果没有用，请重新安装。</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/window.py</name>
        <message>
            <location filename="../../ui/shell/window.py" />
            <source>New weights</source>
            <translation>更换权重</translation>
        </message>
        <message>
            <location filename="../../ui/shell/window.py" />
            <source>Drop one file, or one folder of pictures, from this computer at a time.</source>
            <translation>请每次只拖入本机上的一个文件或一个图片文件夹。</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution.py</name>
        <message>
            <location filename="../../ui/tensors/convolution.py" />
            <location filename="../../ui/tensors/sums.py" />
            <source>{0} ({1} more)</source>
            <translation>{0}（另有 {1} 项）</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution.py" />
            <location filename="../../ui/tensors/sums.py" />
            <source>z{0} = {1} = {2}; {3} gives {4}</source>
            <translation>z{0} = {1} = {2}；{3} 得 {4}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution.py" />
            <location filename="../../ui/tensors/sums.py" />
            <source> + </source>
            <translation> + </translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution.py" />
            <source>one number for each of {0} channels</source>
            <translation>{0} 个通道各一个数</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution_detail.py</name>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Channel of the output: each has a kernel of its own</source>
            <translation>输出通道：每个通道都有自己的卷积核</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Channel of the input whose patch is shown; all of them are added up</source>
            <translation>显示哪个输入通道在窗口内的数；各输入通道的结果会相加</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Which sample of the batch</source>
            <translation>批次中的哪个样本</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Run over the whole picture</source>
            <translation>扫过整张图</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Let the kernel go over all places, one after the other</source>
            <translation>让卷积核逐个走过所有位置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>output {0}</source>
            <comment>channel</comment>
            <translation>输出通道 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>input {0}</source>
            <comment>channel</comment>
            <translation>输入通道 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>sample {0}</source>
            <translation>样本 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution_view.py</name>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>The convolution, place by place</source>
            <translation>逐个位置看卷积</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>in {0}×{1}</source>
            <translation>输入 {0}×{1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>out {0}×{1}</source>
            <translation>输出 {0}×{1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>patch</source>
            <translation>窗口</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>kernel</source>
            <translation>卷积核</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>products</source>
            <translation>乘积</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>sum {0}</source>
            <translation>和 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/grid_detail.py</name>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Slice</source>
            <translation>切片</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>A slice in numpy's notation, such as W[0:3, :], W[-1], W[::2], W[..., 0], W.T or W.reshape(-1, 4)</source>
            <translation>numpy 写法的切片，例如 W[0:3, :]、W[-1]、W[::2]、W[..., 0]、W.T 或 W.reshape(-1, 4)</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Whole</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>All of the tensor, or its first matrix</source>
            <translation>整个张量，或它的第一个矩阵</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Transpose</source>
            <translation>转置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Rows become columns: .T</source>
            <translation>行变成列：.T</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Reshape</source>
            <translation>重塑</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>The same numbers in another shape: .reshape()</source>
            <translation>同样的数，换一种形状：.reshape()</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Broadcast</source>
            <translation>广播</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Repeat the bias for each sample of the batch, as adding it does; no number is copied</source>
            <translation>为批次中的每个样本重复一遍偏置，就像相加时那样；并不复制任何数</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Over the run</source>
            <translation>训练过程</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Keep histograms of this tensor from now on, as long as they are shown</source>
            <translation>从现在起记录这个张量的直方图，显示期间一直记录</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>That would be {count} numbers; at most {most} are shown. Take a smaller slice.</source>
            <translation>这样会有 {count} 个数；最多显示 {most} 个。请取更小的切片。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>shape {0}</source>
            <translation>形状 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>{0} = {1}</source>
            <translation>{0} = {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>{0} is read as {1}: the pale numbers are the same ones again, none is copied.</source>
            <translation>{0} 被当作 {1} 使用：浅色的数只是同一组数的重复，并没有复制。</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/layer_detail.py</name>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>This layer has too many weights to be shown at once; look at slices of W.</source>
            <translation>这一层的权重太多，无法一次显示；请查看 W 的切片。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>W·x + b, then {0}: {1} neurons with {2} inputs each</source>
            <translation>W·x + b，然后 {0}：{1} 个神经元，每个有 {2} 个输入</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>X·Wᵀ + b, then {0}, for {3} samples at once; b is broadcast: the same row for each of them</source>
            <translation>X·Wᵀ + b，然后 {0}，{3} 个样本一起算；b 被广播：每个样本都用同一行</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source> ({0} strongest of {1} inputs shown)</source>
            <translation>（显示 {1} 个输入中最强的 {0} 个）</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/number_grid.py</name>
        <message>
            <location filename="../../ui/tensors/number_grid.py" />
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/over_run_view.py</name>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>Distribution over the run</source>
            <translation>训练过程中的分布</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>From step {0} to step {1}; now {2} … {3}</source>
            <translation>从第 {0} 步到第 {1} 步；现在为 {2} … {3}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>Histograms are kept from now on: let the network train.</source>
            <translation>从现在起记录直方图：请让网络训练。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>step {0}</source>
            <translation>第 {0} 步</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/sums.py</name>
        <message>
            <location filename="../../ui/tensors/sums.py" />
            <source>− max</source>
            <translation>− max</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/sums.py" />
            <source>exp(z − max)</source>
            <translation>exp(z − max)</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/sums.py" />
            <source>x{0} = {1} goes into each of the sums z; how many neurons: {2}</source>
            <translation>x{0} = {1} 参与全部 {2} 个神经元的加权和 z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/sums.py" />
            <source>W[{0}, {1}]·x[{1}] = {2}·{3} = {4}, one of {5} products that make z{6} = {7}</source>
            <translation>W[{0}, {1}]·x[{1}] = {2}·{3} = {4}，是构成 z{6} = {7} 的 {5} 个乘积之一</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/sums_view.py</name>
        <message>
            <location filename="../../ui/tensors/sums_view.py" />
            <source>The layer as matrices</source>
            <translation>用矩阵表示的层</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/table_model.py</name>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>All tensors of one pass forwards and backwards, in the order of the computation</source>
            <translation>一次前向和反向计算中的所有张量，按计算顺序排列</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>ndim</source>
            <translation>ndim</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How many axes the tensor has: 1 of a vector, 2 of a matrix</source>
            <translation>张量有几个轴：向量有 1 个，矩阵有 2 个</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>shape</source>
            <comment>of a tensor</comment>
            <translation>shape</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How many places each axis has</source>
            <translation>每个轴有多少个位置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>dtype</source>
            <translation>dtype</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How each number is kept: float32 in 32 bits</source>
            <translation>每个数如何存储：float32 用 32 位</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Where the numbers lie: in the main memory (cpu) or on an accelerator</source>
            <translation>数存放在哪里：内存（cpu）或加速器</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>min … max</source>
            <translation>最小 … 最大</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>The smallest and the largest number</source>
            <translation>最小的数和最大的数</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>The mean of all numbers</source>
            <translation>所有数的均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>zeros</source>
            <translation>零占比</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Which share of the numbers is exactly 0</source>
            <translation>恰好为 0 的数所占的比例</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>distribution</source>
            <translation>分布</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How many numbers lie where, from the smallest to the largest</source>
            <translation>从最小到最大，各处有多少个数</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/tensor_words.py</name>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>weights W</source>
            <translation>权重 W</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>bias b</source>
            <translation>偏置 b</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>running mean</source>
            <translation>移动均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>running variance</source>
            <translation>移动方差</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>weighted sums z</source>
            <translation>加权和 z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>activations a</source>
            <translation>激活值 a</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>targets y</source>
            <translation>目标值 y</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>loss of the batch</source>
            <translation>该批次的损失</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>steps of the optimizer</source>
            <translation>优化器的步数</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>scale γ</source>
            <translation>缩放 γ</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>shift β</source>
            <translation>平移 β</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>mean gradient of {0}</source>
            <translation>{0} 的平均梯度</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>mean gradient² of {0}</source>
            <translation>{0} 的梯度平方均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>momentum of {0}</source>
            <translation>{0} 的动量</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>sum of gradient² of {0}</source>
            <translation>{0} 的梯度平方和</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>Loss and optimizer</source>
            <translation>损失和优化器</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>∂loss/∂{0}</source>
            <translation>∂L/∂{0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>inputs X</source>
            <translation>输入 X</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>logits z</source>
            <translation>logits z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>probabilities p</source>
            <translation>概率 p</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>values a</source>
            <translation>数值 a</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} … {1}</source>
            <translation>{0} … {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>The engine is on its way through the network…</source>
            <translation>正在逐层计算…</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>Sample {0}, as the network answers</source>
            <translation>样本 {0}，按网络作答时的方式计算</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} of the {1} samples of the batch of step {2}</source>
            <translation>第 {2} 步的批次：{1} 个样本中的 {0} 个</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}: the batch of step {1}</source>
            <translation>第 {1} 步的批次：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}. Indices count from 0, as in NumPy: W[0, 1] belongs to the first neuron and the second input. Samples, layers and neurons are named from 1 on.</source>
            <translation>{0}。索引和 NumPy 一样从 0 开始：W[0, 1] 属于第一个神经元和第二个输入。样本、层和神经元的名称从 1 开始编号。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}: {1} axes, shape {2}, {3} on {4}, {5}, mean {6}, zeros {7}</source>
            <translation>{0}：{1} 个轴，形状 {2}，{3}，位于 {4}，{5}，均值 {6}，零占 {7}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>; some numbers are not finite</source>
            <translation>；有些数不是有限数</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/tensors.py</name>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>Show the batch that the next step learns from, as in training</source>
            <translation>显示下一步用来学习的批次，与训练时相同</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>Show one sample, as the network answers it; choose it in any panel</source>
            <translation>显示一个样本，按网络作答时的方式计算；可在任何面板中选择样本</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>{0}; indices from 0</source>
            <translation>{0}；索引从 0 开始</translation>
        </message>
    </context>
    <context>
        <name>ui/training/rate_card.py</name>
        <message>
            <location filename="../../ui/training/rate_card.py" />
            <source>in epoch {0}</source>
            <translation>第 {0} 轮</translation>
        </message>
    </context>
    <context>
        <name>ui/training/rate_curve.py</name>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>Learning rate over the epochs</source>
            <translation>各轮的学习率</translation>
        </message>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>epoch 0</source>
            <translation>第 0 轮</translation>
        </message>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>Learning rate over time</source>
            <translation>学习率随时间的变化</translation>
        </message>
    </context>
    <context>
        <name>ui/training/stop_card.py</name>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>When training stops</source>
            <translation>训练停止条件</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training goes on until you pause it. Set here when it stops by itself</source>
            <translation>训练会一直进行，直到你暂停。在这里设置它何时自动停止</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training stops by itself: {0}</source>
            <translation>训练会自动停止：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>0 switches a rule off. Rules look at the end of each epoch, and at losses without the penalty. After a stop, play goes on until a rule holds anew.</source>
            <translation>0 表示不使用该条件。条件在每一轮结束时检查，所看的损失不含正则化项。停止之后，按“开始”会继续训练，直到某个条件再次满足。</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training stops</source>
            <translation>训练停止条件</translation>
        </message>
    </context>
    <context>
        <name>ui/training/training_bar.py</name>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>How the learning rate changes over time; now it is {0}</source>
            <translation>学习率随时间如何变化；现在是 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>The learning rate at this epoch: {0}</source>
            <translation>这一轮的学习率：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>The optimizer's and the loss's own settings</source>
            <translation>优化器和损失函数各自的设置</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>More training settings</source>
            <translation>更多训练设置</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Show the loss as a curve</source>
            <translation>显示损失函数曲线</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>{0} settings</source>
            <translation>{0} 设置</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Keep the weight seed</source>
            <translation>锁定权重种子</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Keep this weight seed: New Weights is off while it is locked</source>
            <translation>锁定这个权重种子：锁定期间“更换权重”不可用</translation>
        </message>
    </context>
    <context>
        <name>ui/unsaved/autosave.py</name>
        <message>
            <location filename="../../ui/unsaved/autosave.py" />
            <source>Unsaved work is not kept for the case of a crash, as {0} cannot be written ({1}). Save often; work goes on.</source>
            <translation>无法写入 {0}（{1}），因此万一程序崩溃，未保存的工作无法找回。请经常保存；现在可以继续工作。</translation>
        </message>
    </context>
    <context>
        <name>ui/unsaved/offer.py</name>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Unsaved Work</source>
            <translation>未保存的工作</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>The program ended before this was saved.</source>
            <translation>程序结束时，以下内容还没有保存。</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Keep for Later</source>
            <translation>以后再说(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>It is offered again at the next start, and in the File menu</source>
            <translation>下次启动时会再次提供，也可在“文件”菜单中找到</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Restore</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Open it here; it is not saved until you save it</source>
            <translation>在这里打开；仍需自行保存</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Delete it for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Changes to {0}</source>
            <translation>对 {0} 的更改</translation>
        </message>
    </context>
    <context>
        <name>main.py</name>
        <message>
            <location filename="../../main.py" />
            <source>needs no display: open the example, play it for 5 s, write DIR/window.png and DIR/result.json</source>
            <translation>不需要显示器：打开示例，运行 5 秒，写出 DIR/window.png 和 DIR/result.json</translation>
        </message>
        <message>
            <location filename="../../main.py" />
            <source>say what is missing on this machine, and leave</source>
            <translation>说明这台机器缺少什么，然后退出</translation>
        </message>
        <message>
            <location filename="../../main.py" />
            <source>set the settings aside, so that the usual ones are back, and leave</source>
            <translation>把设置移到一边，恢复默认设置，然后退出</translation>
        </message>
    </context>
</TS>
