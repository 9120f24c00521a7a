<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
    <context>
        <name>models/design/activations.py</name>
        <message>
            <location filename="../../models/design/activations.py" />
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>linear</source>
            <translation>線性</translation>
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
            <translation>長褲</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>pullover</source>
            <translation>套頭毛衣</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>dress</source>
            <translation>洋裝</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>coat</source>
            <translation>外套</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>sandal</source>
            <translation>涼鞋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>shirt</source>
            <translation>襯衫</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>trainer</source>
            <translation>運動鞋</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>bag</source>
            <translation>包包</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>boot</source>
            <translation>短靴</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Circle</source>
            <translation>圓形</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>XOR</source>
            <translation>XOR</translation>
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
            <translation>圓環</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Checkerboard</source>
            <translation>棋盤</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Three spirals</source>
            <translation>三條螺旋</translation>
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
            <translation>手寫數字 8×8</translation>
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
            <translation>手勢</translation>
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
            <translation>MNIST-1D（打亂）</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/help/entries.py" />
            <source>Data set</source>
            <translation>資料集</translation>
        </message>
        <message>
            <location filename="../../models/design/built_in.py" />
            <source>Which data set to learn</source>
            <translation>要學習的資料集</translation>
        </message>
    </context>
    <context>
        <name>models/design/data.py</name>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Samples</source>
            <translation>樣本數</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Points, training and test together</source>
            <translation>點的總數，包含訓練與測試</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Noise</source>
            <translation>雜訊</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>How far points or labels are jittered</source>
            <translation>點或標籤隨機抖動的幅度</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Label noise</source>
            <translation>標籤雜訊</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the training samples with a wrong class; of values, how much noise is added. Test samples stay right</source>
            <translation>訓練樣本中類別被改錯的比例；目標是數值時，則為所加雜訊的大小。測試樣本保持正確</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Class imbalance</source>
            <translation>類別不平衡</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the samples of every class but the first that gives way to more of the first, in training and test</source>
            <translation>除第一類外，其餘各類的樣本換成第一類樣本的比例，訓練集與測試集相同</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Outliers</source>
            <translation>離群值</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the training samples that lie anywhere, or whose value is far off. Test samples stay as they are</source>
            <translation>訓練樣本中離群值的比例：落在任意位置，或數值偏離很遠。測試樣本不變</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Used for training</source>
            <translation>訓練比例</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Share of the samples used for training; the rest tests</source>
            <translation>用於訓練的樣本比例；其餘用於測試</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Data seed</source>
            <translation>資料種子</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Same seed, same samples and the same split</source>
            <translation>種子相同，樣本與分割方式就相同</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Standardise inputs</source>
            <translation>輸入標準化</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Bring every input to mean 0 and variance 1, measured on the training data</source>
            <translation>依訓練資料，將每個輸入調整成平均值 0、變異數 1</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Standardise target</source>
            <translation>目標值標準化</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>Learn the value at mean 0 and variance 1, measured on the training data. Answers are in its own unit; the loss is not.</source>
            <translation>學習平均值為 0、變異數為 1 的目標值，由訓練資料算出。回答用原來的單位，損失則不是。</translation>
        </message>
        <message>
            <location filename="../../models/design/data.py" />
            <source>inputs must be different names out of {options}, got {value}</source>
            <translation>輸入必須是 {options} 當中不重複的名稱，但給的是 {value}</translation>
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
            <translation>訊號</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <location filename="../../ui/data/own_tiles.py" />
            <source>Points</source>
            <translation>點</translation>
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
            <translation>圖片</translation>
        </message>
        <message>
            <location filename="../../models/design/data_kind.py" />
            <source>Signals</source>
            <translation>訊號</translation>
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
            <translation>縮放</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Bring the drawing to the size of the digits in MNIST</source>
            <translation>將手繪圖縮放到 MNIST 中數字的大小</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Centre</source>
            <translation>置中</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Put the centre of mass where MNIST has it</source>
            <translation>將重心移到 MNIST 中的位置</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Pen width</source>
            <translation>筆畫粗細</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Paint the strokes anew, all with the same width</source>
            <translation>以相同的寬度重畫所有筆畫</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Polarity</source>
            <translation>明暗</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Ink and paper as in the training pictures; off: the other way round</source>
            <translation>墨跡與紙張的明暗與訓練圖片一致；關閉則相反</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Crop</source>
            <translation>裁切</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Take the square in the middle; off: the whole photo, with white margins</source>
            <translation>取中間的正方形；關閉時：整張照片，空處填白</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Grey</source>
            <translation>灰階</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Take the colours away</source>
            <translation>去掉顏色</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Invert</source>
            <translation>反相</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Exchange light and dark where the photo has a light ground, as the pictures learned have a dark one</source>
            <translation>照片背景亮時把明暗對調，因為學過的圖片背景是暗的</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <location filename="../../models/design/drawing.py" />
            <source>Each pixel is the mean of what it covers; off: one pixel of the photo</source>
            <translation>每個像素是它所涵蓋部分的平均值；關閉時：只取照片的一個像素</translation>
        </message>
    </context>
    <context>
        <name>models/design/layer.py</name>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes a row of numbers, but {shape} signals come in. Put a Flatten before it.</source>
            <translation>「{kind}」需要一列數字，但傳入的是 {shape} 的訊號。請在它前面加一個展平層。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes a row of numbers, but {shape} pictures come in. Put a Flatten before it.</source>
            <translation>「{kind}」需要一列數字，但傳入的是 {shape} 的圖片。請在它前面加一個展平層。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes pictures, but {shape} signals come in. Remove it, or put it where pictures come in.</source>
            <translation>「{kind}」需要圖片，但傳入的是 {shape} 的訊號。請移除它，或移到有圖片傳入的地方。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes pictures, but a row of numbers comes in, {count} long. Remove it, or put it where pictures come in.</source>
            <translation>「{kind}」需要圖片，但傳入的是一列 {count} 個數字。請移除它，或移到有圖片傳入的地方。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes signals, but {shape} pictures come in. Remove it, or put it where signals come in.</source>
            <translation>「{kind}」需要訊號，但傳入的是 {shape} 的圖片。請移除它，或移到有訊號傳入的地方。</translation>
        </message>
        <message>
            <location filename="../../models/design/layer.py" />
            <source>{kind} takes signals, but a row of numbers comes in, {count} long. Remove it, or put it where signals come in.</source>
            <translation>「{kind}」需要訊號，但傳入的是一列 {count} 個數字。請移除它，或移到有訊號傳入的地方。</translation>
        </message>
    </context>
    <context>
        <name>models/design/layers.py</name>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Units</source>
            <translation>神經元數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Neurons in this layer</source>
            <translation>這一層的神經元數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/search/words.py" />
            <source>Activation</source>
            <translation>激勵函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each neuron's sum</source>
            <translation>套用在每個神經元加總結果上的函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Bias</source>
            <translation>偏差</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each neuron's sum</source>
            <translation>為每個神經元的加權和加上它自己的一個數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/function/function.py" />
            <source>Function</source>
            <translation>函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each value</source>
            <translation>套用在每個值上的函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Rate</source>
            <translation>丟棄率</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Share of values set to zero while training</source>
            <translation>訓練時隨機設為零的值所占的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Momentum</source>
            <translation>動量</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Share of the newest batch in the running mean and variance</source>
            <translation>更新移動平均值與變異數時，最新批次所占的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Source</source>
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The earlier layer whose result is added to what comes in</source>
            <translation>要把前面哪一層的結果加到傳入的值上</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Channels</source>
            <translation>通道數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Pictures that this layer gives, one a kernel</source>
            <translation>這一層輸出的圖片數，每個卷積核一張</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Kernel</source>
            <translation>卷積核</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Height and width of a kernel, in pixels</source>
            <translation>卷積核的高與寬（像素）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Stride</source>
            <translation>步幅</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Pixels from one place of the kernel to the next</source>
            <translation>卷積核每次移動的像素數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Padding</source>
            <translation>填補</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Rows and columns of zeros laid around the picture</source>
            <translation>在圖片四周補上幾圈零</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each sum</source>
            <translation>套用在每個加總結果上的函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each channel</source>
            <translation>為每個通道加上它自己的一個數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>A kernel of {kernel}×{kernel} is larger than the picture, {height}×{width} with a padding of {padding}. Make it smaller.</source>
            <translation>{kernel}×{kernel} 的卷積核比圖片還大：圖片是 {height}×{width}，填補是 {padding}。請把卷積核改小。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>{kind} takes squares of {size}×{size}, but the picture has only {height}×{width}. Make them smaller, or remove it.</source>
            <translation>「{kind}」需要 {size}×{size} 的方格，但圖片只有 {height}×{width}。請把方格改小，或移除這一層。</translation>
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
            <translation>方格的高與寬（像素）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Signals that this layer gives, one a kernel</source>
            <translation>這一層輸出的訊號數，每個卷積核一個</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Length of a kernel, in numbers</source>
            <translation>卷積核的長度（數字個數）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Numbers from one place of the kernel to the next</source>
            <translation>卷積核每次移動幾個數字</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Zeros put at either end of the signal</source>
            <translation>在訊號兩端各補幾個零</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>A kernel of {kernel} is longer than the signal, {length} with a padding of {padding}. Make it shorter.</source>
            <translation>長度為 {kernel} 的卷積核比訊號還長：訊號長 {length}，填補是 {padding}。請把卷積核改短。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>{kind} takes pieces of {size} numbers, but the signal has only {length}. Make them shorter, or remove it.</source>
            <translation>「{kind}」每段需要 {size} 個數字，但訊號只有 {length} 個。請把段改短，或移除這一層。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Length of a piece, in numbers</source>
            <translation>每段的長度（數字個數）</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Function applied to each output</source>
            <translation>套用在每個輸出上的函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Adds a number of its own to each output</source>
            <translation>為每個輸出加上它自己的一個數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The output</source>
            <translation>輸出層</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Linear</source>
            <comment>layer</comment>
            <translation>全連接</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>z = W x + b, then an activation of its own; W is (units, inputs), b is (units,).</source>
            <translation>z = W x + b，再經過自己的激勵函數；W 的形狀是（神經元數, 輸入數），b 是（神經元數,）。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Activation</source>
            <comment>layer</comment>
            <translation>激勵函數</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>An element-wise function as a layer by itself.</source>
            <translation>單獨作為一層的逐元素函數。</translation>
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
            <translation>訓練時把隨機一部分輸入設為零；回答時不起作用。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>BatchNorm</source>
            <comment>layer</comment>
            <translation>批次正規化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Brings each feature, of pictures each channel, to mean 0 and variance 1 over the batch; scales and shifts it.</source>
            <translation>依批次把每個特徵（圖片則是每個通道）變為平均值 0、變異數 1，再縮放和平移。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>LayerNorm</source>
            <comment>layer</comment>
            <translation>層正規化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Brings all values of a sample to mean 0 and variance 1, then scales and shifts each of them.</source>
            <translation>把一個樣本的所有值變為平均值 0、變異數 1，再逐一縮放和平移。</translation>
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
            <translation>殘差連接：把前面某一層的輸出加到輸入上。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Conv2d</source>
            <comment>layer</comment>
            <translation>卷積</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Slides small kernels, one a channel, over the picture, then an activation; W is (channels, channels in, k, k).</source>
            <translation>讓小卷積核在圖片上滑動，每個通道一個，再經過激勵函數；W 的形狀是（通道數, 輸入通道數, k, k）。</translation>
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
            <translation>取圖片中每個方塊的最大值；右邊和下邊不足一塊的部分捨去。</translation>
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
            <translation>取圖片中每個方塊的平均值；右邊和下邊不足一塊的部分捨去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Conv1d</source>
            <comment>layer</comment>
            <translation>一維卷積</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Slides short kernels, one a channel, along the signal, then an activation; W is (channels, channels in, k).</source>
            <translation>讓短卷積核沿著訊號滑動，每個通道一個，再經過激勵函數；W 的形狀是（通道數, 輸入通道數, k）。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>MaxPool1d</source>
            <comment>layer</comment>
            <translation>一維最大池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The largest number of each piece of the signal; a rest at its end is left out.</source>
            <translation>訊號每一小段裡最大的數；末尾不足一段的部分捨去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>AvgPool1d</source>
            <comment>layer</comment>
            <translation>一維平均池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The mean of each piece of the signal; a rest at its end is left out.</source>
            <translation>訊號每一小段的平均值；末尾不足一段的部分捨去。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>GlobalAvgPool</source>
            <comment>layer</comment>
            <translation>全域平均池化</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The mean of each channel: pictures or signals become a row, one number a channel.</source>
            <translation>每個通道的平均值：圖片或訊號變成一列數字，每個通道一個。</translation>
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
            <translation>把一個樣本的所有數排成一列：逐通道、逐列。</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>Output</source>
            <comment>layer</comment>
            <translation>輸出</translation>
        </message>
        <message>
            <location filename="../../models/design/layers.py" />
            <source>The last layer: z = W x + b with as many units as data and loss need (never stored here).</source>
            <translation>最後一層：z = W x + b，神經元數由資料和損失決定。</translation>
        </message>
    </context>
    <context>
        <name>models/design/network.py</name>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Next id</source>
            <translation>下一個識別碼</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Number of the next new layer</source>
            <translation>下一個新層的編號</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <location filename="../../models/files/storage.py" />
            <source>a network holds at most {most} layers, got {count}</source>
            <translation>網路最多有 {most} 層，但這裡有 {count} 層</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>the output's id must be {wanted!r}, got {value}</source>
            <translation>輸出層的識別碼必須是 {wanted!r}，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>layer id {id!r} is used twice</source>
            <translation>層的識別碼 {id!r} 用了兩次</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Add needs an earlier layer to take from; its source is gone or comes later. Choose another.</source>
            <translation>「相加」層需要從前面的某一層取用結果，但它的來源已不存在，或排在它後面。請選擇其他來源。</translation>
        </message>
        <message>
            <location filename="../../models/design/network.py" />
            <source>Add needs two equal shapes, but {shape} comes in and its source gives {other}. Choose another source.</source>
            <translation>「相加」層需要兩個相同的形狀，但傳入的是 {shape}，而來源給的是 {other}。請選擇其他來源。</translation>
        </message>
    </context>
    <context>
        <name>models/design/picture_folder.py</name>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Picture size</source>
            <translation>圖片尺寸</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Every picture becomes a square of so many pixels a side</source>
            <translation>每張圖片都會變成這個邊長（像素）的正方形</translation>
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
            <translation>使用紅、綠、藍三個通道，而不是一個</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>path must be the name of a folder, got {value}</source>
            <translation>路徑必須是資料夾的名稱，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>The name of the folder {name} is not Unicode text. Rename the folder.</source>
            <translation>資料夾 {name} 的名稱不是 Unicode 文字。請重新命名這個資料夾。</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>classes must be different names of folders, got {value}</source>
            <translation>類別必須是不重複的資料夾名稱，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <location filename="../../models/design/tables/table_file.py" />
            <source>There may be at most {most} classes, got {count}.</source>
            <translation>類別最多 {most} 個，但這裡有 {count} 個。</translation>
        </message>
        <message>
            <location filename="../../models/design/picture_folder.py" />
            <source>Choose a folder of pictures that holds one folder a class, two at least.</source>
            <translation>請選擇一個圖片資料夾，裡面每個類別各有一個資料夾，至少要有兩個。</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/expression.py</name>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has at most {most} characters, and this one has {count}.</source>
            <translation>公式最多 {most} 個字元，這個有 {count} 個。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>Type a formula.</source>
            <translation>請輸入公式。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>Write * between a number and what it is multiplied with: 2*x.</source>
            <translation>數字與它所乘的內容之間要寫 *：2*x。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The brackets do not match: as many have to be closed as are opened.</source>
            <translation>括號不成對：左括號與右括號的個數要相同。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has no =. Compare with &lt;, &gt;, &lt;= or &gt;=.</source>
            <translation>公式裡沒有 =。請用 &lt;、&gt;、&lt;= 或 &gt;= 比較。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The formula cannot be read near “{near}”.</source>
            <translation>公式在「{near}」附近無法讀懂。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>The formula has more than {most} operations one in another.</source>
            <translation>公式中的運算巢狀超過 {most} 層。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A formula has numbers, + - * / ^, brackets, comparisons, and, or, not, and these functions: {functions}.</source>
            <translation>公式可以有數字、+ - * / ^、括號、比較、and、or、not，以及這些函數：{functions}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A number in the formula is too large.</source>
            <translation>公式中有一個數太大。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>An exponent has to be a number from −{most} to {most}.</source>
            <translation>指數必須是 −{most} 到 {most} 之間的數。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} takes one number in brackets.</source>
            <translation>{name} 的括號裡要有一個數。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} takes two numbers or more in brackets, with commas between them.</source>
            <translation>{name} 的括號裡要有兩個或更多的數，用逗號隔開。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>A comparison is no number: join comparisons with “and” or “or”.</source>
            <translation>比較的結果不是數：請用 and 或 or 連接各個比較。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>“and”, “or” and “not” stand between comparisons, such as x &gt; 1 and y &lt; 2.</source>
            <translation>and、or、not 用於連接比較，例如 x &gt; 1 and y &lt; 2。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/expression.py" />
            <source>{name} is not known. A formula has {variables}, pi, e, and these functions: {functions}.</source>
            <translation>不認識 {name}。公式可以有 {variables}、pi、e，以及這些函數：{functions}。</translation>
        </message>
    </context>
    <context>
        <name>models/design/plane/pinwheel.py</name>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>Classes</source>
            <translation>類別數</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>How many arms there are, a class each</source>
            <translation>風車有幾個臂，每個臂是一個類別</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/pinwheel.py" />
            <source>Pinwheel</source>
            <translation>風車</translation>
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
            <translation>曲線</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>A formula must be text, got {value}</source>
            <translation>公式必須是文字，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>Write a comparison, such as {example}.</source>
            <translation>請寫一個比較，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>This holds everywhere for x and y from −6 to 6. Some points have to lie on each side.</source>
            <translation>x 和 y 在 −6 到 6 之間時，這個條件處處成立。兩側都必須有一些點。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>This holds nowhere for x and y from −6 to 6. Some points have to lie on each side.</source>
            <translation>x 和 y 在 −6 到 6 之間時，這個條件處處不成立。兩側都必須有一些點。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>A curve is a number for each x, without a comparison, such as {example}.</source>
            <translation>曲線對每個 x 給出一個數，不含比較，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The curve may go as far as {most:,.0f}, and it goes to {far:.3g}.</source>
            <translation>曲線的值最大可到 {most:,.0f}，而它達到 {far:.3g}。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The formula has no finite value at x = {x:.2g}.</source>
            <translation>公式在 x = {x:.2g} 處沒有有限值。</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/typed.py" />
            <source>The formula has no finite value at x = {x:.2g}, y = {y:.2g}.</source>
            <translation>公式在 x = {x:.2g}、y = {y:.2g} 處沒有有限值。</translation>
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
            <translation>橘色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>blue</source>
            <translation>藍色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>green</source>
            <translation>綠色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>pink</source>
            <translation>粉紅色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>red</source>
            <translation>紅色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>sky blue</source>
            <translation>天藍色</translation>
        </message>
        <message>
            <location filename="../../models/design/plane/vocabulary.py" />
            <source>olive</source>
            <translation>橄欖色</translation>
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
            <translation>{field} 必須是 {least} 到 {most} 個互不相同、最多 {longest} 個字元的名稱，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>target must be a name of at most {longest} letters, got {value}</source>
            <translation>target 必須是最多 {longest} 個字元的名稱，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>origin must be a data set, got {value}</source>
            <translation>origin 必須是一個資料集，而不是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>every point needs an id of its own</source>
            <translation>每個點都要有自己的編號</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>next_id must be a whole number from 1 on, got {value}</source>
            <translation>next_id 必須是從 1 開始的整數，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>The id of a point must be a whole number from 1 on, got {value}</source>
            <translation>點的編號必須是從 1 開始的整數，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} has {count} numbers, but there are {columns} columns.</source>
            <translation>點 {id} 有 {count} 個數，但共有 {columns} 欄。</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} must hold numbers between −{most:,.0f} and {most:,.0f}, got {value}</source>
            <translation>點 {id} 的數必須在 −{most:,.0f} 和 {most:,.0f} 之間，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>Point {id} must have a class from 0 to {most}, got {value}</source>
            <translation>點 {id} 的類別必須在 0 到 {most} 之間，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>ranges must be pairs of a low and a high number, got {value}</source>
            <translation>ranges 必須是由小到大的一對數，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>ranges must be one pair a column, got {value}</source>
            <translation>ranges 必須每欄一對，但得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/points.py" />
            <source>There may be at most {most:,} points, got {count:,}.</source>
            <translation>點最多 {most:,} 個，但這裡有 {count:,} 個。</translation>
        </message>
    </context>
    <context>
        <name>models/design/spec.py</name>
        <message>
            <location filename="../../models/design/spec.py" />
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be one of {options}, got {value}</source>
            <translation>{field}必須是 {options} 其中之一，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be true or false, got {value}</source>
            <translation>{field}必須是 true 或 false，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be 1 to 40 letters, digits, - or _, got {value}</source>
            <translation>{field}必須是 1 到 40 個英文字母、數字、- 或 _，但給的是 {value}</translation>
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
            <translation>整數</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>a number</source>
            <translation>數字</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must be {wanted}, got {value}</source>
            <translation>{field}必須是{wanted}，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/spec.py" />
            <source>{field} must lie between {low:g} and {high:g}, got {value}</source>
            <translation>{field}必須介於 {low:g} 與 {high:g} 之間，但給的是 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/design/start.py</name>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start holds at most {most} arrays, got {count}</source>
            <translation>start 最多可含 {most} 個陣列，實際為 {count} 個</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start holds at most {most} numbers</source>
            <translation>start 最多可含 {most} 個數</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start: {key} must be the id of a layer, a dot, and weight or bias</source>
            <translation>start：{key} 必須是層的 id、一個點，再加上 weight 或 bias</translation>
        </message>
        <message>
            <location filename="../../models/design/start.py" />
            <source>start: {key} must be numbers between {low:g} and {high:g} in lists of equal length</source>
            <translation>start：{key} 必須是由 {low:g} 到 {high:g} 之間的數組成的串列，且各串列長度相同</translation>
        </message>
    </context>
    <context>
        <name>models/design/tables/measured.py</name>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sepal length</source>
            <translation>花萼長度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sepal width</source>
            <translation>花萼寬度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Petal length</source>
            <translation>花瓣長度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Petal width</source>
            <translation>花瓣寬度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Bill length</source>
            <translation>嘴喙長度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Bill depth</source>
            <translation>嘴喙深度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Flipper length</source>
            <translation>鰭肢長度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Body mass</source>
            <translation>體重</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Biscoe</source>
            <translation>比斯科島</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Dream</source>
            <translation>德里姆島</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Island Torgersen</source>
            <translation>托格森島</translation>
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
            <translation>酒精濃度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Malic acid</source>
            <translation>蘋果酸</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Ash</source>
            <translation>灰分</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Alcalinity of ash</source>
            <translation>灰分鹼度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Magnesium</source>
            <translation>鎂</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Total phenols</source>
            <translation>總酚</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Flavanoids</source>
            <translation>類黃酮</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Nonflavanoid phenols</source>
            <translation>非黃烷類酚</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Proanthocyanins</source>
            <translation>原花青素</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Colour intensity</source>
            <translation>顏色強度</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Hue</source>
            <translation>色調</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>OD280/OD315</source>
            <translation>OD280/OD315</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Proline</source>
            <translation>脯胺酸</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean radius</source>
            <translation>半徑平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean texture</source>
            <translation>紋理平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean perimeter</source>
            <translation>周長平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean area</source>
            <translation>面積平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean smoothness</source>
            <translation>平滑度平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean compactness</source>
            <translation>緊密度平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean concavity</source>
            <translation>凹度平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean concave points</source>
            <translation>凹點數平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean symmetry</source>
            <translation>對稱性平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Mean fractal dimension</source>
            <translation>碎形維度平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of radius</source>
            <translation>半徑標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of texture</source>
            <translation>紋理標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of perimeter</source>
            <translation>周長標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of area</source>
            <translation>面積標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of smoothness</source>
            <translation>平滑度標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of compactness</source>
            <translation>緊密度標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of concavity</source>
            <translation>凹度標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of concave points</source>
            <translation>凹點數標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of symmetry</source>
            <translation>對稱性標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Error of fractal dimension</source>
            <translation>碎形維度標準誤</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst radius</source>
            <translation>半徑最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst texture</source>
            <translation>紋理最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst perimeter</source>
            <translation>周長最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst area</source>
            <translation>面積最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst smoothness</source>
            <translation>平滑度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst compactness</source>
            <translation>緊密度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst concavity</source>
            <translation>凹度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst concave points</source>
            <translation>凹點數最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst symmetry</source>
            <translation>對稱性最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Worst fractal dimension</source>
            <translation>碎形維度最差值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Body mass index</source>
            <translation>身體質量指數</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Triglycerides (log)</source>
            <translation>三酸甘油酯（對數）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Age in years</source>
            <translation>年齡（歲）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Sex (1 or 2)</source>
            <translation>性別（1 或 2）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Blood pressure</source>
            <translation>血壓</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Total cholesterol</source>
            <translation>總膽固醇</translation>
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
            <translation>總膽固醇 / HDL</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Blood sugar</source>
            <translation>血糖</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Iris</source>
            <translation>鳶尾花</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>setosa</source>
            <translation>山鳶尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>versicolor</source>
            <translation>變色鳶尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>virginica</source>
            <translation>維吉尼亞鳶尾</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Penguins</source>
            <translation>企鵝</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Adelie</source>
            <translation>阿德利企鵝</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Chinstrap</source>
            <translation>頰帶企鵝</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Gentoo</source>
            <translation>巴布亞企鵝</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Wine</source>
            <translation>葡萄酒</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 1</source>
            <translation>種植者 1</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 2</source>
            <translation>種植者 2</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>grower 3</source>
            <translation>種植者 3</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>Breast cancer</source>
            <translation>乳癌</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/measured.py" />
            <source>malignant</source>
            <translation>惡性</translation>
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
            <translation>一年後的病情進展</translation>
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
            <translation>簡體中文（GB18030）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Traditional Chinese (Big5)</source>
            <translation>繁體中文（Big5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Western (Latin-1)</source>
            <translation>西歐語言（Latin-1）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Comma</source>
            <translation>逗號</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Semicolon</source>
            <translation>分號</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Tab</source>
            <translation>定位字元</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Vertical bar</source>
            <translation>垂直線</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Point (0.5)</source>
            <translation>點（0.5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Comma (0,5)</source>
            <translation>逗號（0,5）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Leave the row out</source>
            <translation>略去該列</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Use the column's mean</source>
            <translation>使用該欄的平均值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Classes (classification)</source>
            <translation>類別（分類）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>A number (regression)</source>
            <translation>數值（迴歸）</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Encoding</source>
            <translation>編碼</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>How the file writes letters as bytes</source>
            <translation>檔案如何把文字寫成位元組</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Delimiter</source>
            <translation>分隔符號</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What stands between two columns</source>
            <translation>兩欄之間的符號</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Decimal sign</source>
            <translation>小數點符號</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>How the file writes half</source>
            <translation>檔案如何寫小數，例如二分之一</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>First row has names</source>
            <translation>第一列是欄名</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Whether the first row names the columns</source>
            <translation>第一列是否寫有各欄的名稱</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>sheet must be the name of a sheet, got {value}</source>
            <translation>sheet 必須是工作表的名稱，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>name must be the name of a column, got {value}</source>
            <translation>name 必須是欄的名稱，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>categories must be different texts, got {value}</source>
            <translation>categories 必須是互不相同的文字，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Missing values</source>
            <translation>缺漏值</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What is done where a value is missing</source>
            <translation>有缺漏值時怎麼辦</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Learn</source>
            <translation>學習</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>What the network is to find</source>
            <translation>網路要找出什麼</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Rows are pictures</source>
            <translation>每列是一張圖片</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Each row is a picture of 28 × 28 pixels</source>
            <translation>每列是一張 28 × 28 像素的圖片</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>path must be the name of a file, got {value}</source>
            <translation>path 必須是檔案的名稱，得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>sha256 must be 64 digits from 0 to f, got {value}</source>
            <translation>sha256 必須是 64 位十六進位數字（0 到 f），得到的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>a table needs its form and its target</source>
            <translation>表格需要 form 和 target</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>columns must be a list of columns</source>
            <translation>columns 必須是由欄組成的清單</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>each column of a table can be used once</source>
            <translation>表格的每一欄只能用一次</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The column {name} has more than {most} categories.</source>
            <translation>「{name}」欄的類別超過 {most} 個。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>two inputs of a table have the same name</source>
            <translation>表格中有兩個輸入同名</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The table gives {count:,} inputs, and {most:,} are the limit. Leave some columns out.</source>
            <translation>這個表格給出 {count:,} 個輸入，而上限是 {most:,} 個。請略去一些欄。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>the names in this table are too long for a design</source>
            <translation>這個表格裡的名稱太長，設計檔放不下</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>A table of pictures has {count} columns of pixels and one of classes.</source>
            <translation>圖片表格有 {count} 欄像素和一欄類別。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>The column {name} holds classes, not numbers.</source>
            <translation>「{name}」欄裡是類別，不是數值。</translation>
        </message>
        <message>
            <location filename="../../models/design/tables/table_file.py" />
            <source>Import a table first, with one column at least to learn from and one that is learned.</source>
            <translation>請先匯入一個表格，其中至少有一欄作為輸入，一欄作為學習目標。</translation>
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
            <translation>均方誤差</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>MAE</source>
            <translation>平均絕對誤差</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Hinge</source>
            <translation>鉸鏈</translation>
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
            <translation>階梯式下降</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Cosine</source>
            <translation>餘弦退火</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>One cycle</source>
            <translation>單次循環</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>On a plateau</source>
            <translation>停滯時下降</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Training loss</source>
            <translation>訓練損失</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Test loss</source>
            <translation>測試損失</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Uniform ±0.5</source>
            <translation>均勻分布 ±0.5</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Xavier uniform</source>
            <translation>Xavier 均勻分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Xavier normal</source>
            <translation>Xavier 常態分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Kaiming uniform</source>
            <translation>Kaiming 均勻分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Kaiming normal</source>
            <translation>Kaiming 常態分布</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>PyTorch default</source>
            <translation>PyTorch 預設</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Zeros</source>
            <translation>全部為 0</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Given numbers</source>
            <translation>給定數值</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Loss</source>
            <translation>損失函數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What training makes small</source>
            <translation>訓練要讓它變小的量</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Huber delta</source>
            <translation>Huber 門檻 δ</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Error above which Huber grows linearly instead of squared</source>
            <translation>誤差超過這個值時，Huber 損失改為線性成長，而不是平方成長</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Class weights</source>
            <translation>類別權重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Each sample counts in the loss by how rare its class is in the training data, so that all classes count alike. The losses shown are weighted so too; accuracy is not</source>
            <translation>每個樣本依其類別在訓練資料中的稀少程度計入損失，使各類別同等重要。所顯示的損失也這樣加權；準確率不加權</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Optimizer</source>
            <translation>最佳化器</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How a gradient becomes a step</source>
            <translation>如何由梯度決定每一步</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/training/rate_card.py" />
            <source>Learning rate</source>
            <translation>學習率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Size of a step</source>
            <translation>每一步的大小</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Rate over time</source>
            <translation>學習率排程</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How the learning rate changes from epoch to epoch</source>
            <translation>學習率如何隨著週期改變</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Over epochs</source>
            <translation>持續週期數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs that the rate takes to its end; then it stays</source>
            <translation>學習率變化到終點所需的週期數；之後不再改變</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Every (epochs)</source>
            <translation>間隔（週期）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs from one cut to the next</source>
            <translation>每隔多少個週期調降一次</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Factor</source>
            <translation>衰減係數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What each cut multiplies the rate by</source>
            <translation>每次調降時，學習率要乘上的數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Lowest rate</source>
            <translation>最低學習率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the learning rate below which it never falls</source>
            <translation>學習率不會低於原值的這個比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Warm-up</source>
            <translation>預熱</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the epochs in which the rate rises</source>
            <translation>學習率上升的週期所占的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Watches</source>
            <translation>監看對象</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Which loss has to fall; watching the test loss lets the test data steer</source>
            <translation>要監看哪個損失是否下降；監看測試損失，等於讓測試資料參與調整</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Patience in epochs</source>
            <translation>耐心值（週期）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Epochs without a lower loss after which the rate is cut</source>
            <translation>損失連續多少個週期沒有下降，就調降學習率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the last step that is kept</source>
            <translation>保留上一步的比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Look ahead along the momentum before taking the gradient</source>
            <translation>先沿著動量往前看，再計算梯度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Smoothing</source>
            <translation>平滑係數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>How slowly RMSprop forgets old squared gradients (alpha)</source>
            <translation>RMSprop 忘記舊梯度平方的快慢（alpha，越大越慢）</translation>
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
            <translation>Adam 忘記舊梯度的快慢（越大越慢）</translation>
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
            <translation>Adam 忘記舊梯度平方的快慢（越大越慢）</translation>
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
            <translation>避免除以很小的數時，結果變成無限大</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight decay</source>
            <translation>權重衰減</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of each weight that AdamW takes away, times the learning rate</source>
            <translation>AdamW 每步從每個權重減去的比例，還要再乘上學習率</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Batch size</source>
            <translation>批次大小</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Samples per step</source>
            <translation>每一步的樣本數</translation>
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
            <translation>把所有權重向 0 拉近同樣的量，用處不大的權重會消失；0 表示關閉</translation>
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
            <translation>把權重向 0 拉近，權重越大拉得越多，因此沒有權重會變得很大；0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Initial weights</source>
            <translation>初始權重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Where weights start</source>
            <translation>權重的起始值</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Precision</source>
            <translation>數值精度</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>What layers compute with on pictures and signals; bfloat16 is less exact, and faster on hardware made for it</source>
            <translation>處理圖片與訊號時各層使用的計算精度；bfloat16 精度較低，但在專門支援它的硬體上較快</translation>
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
            <translation>權重種子</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Same seed, same initial weights and order of samples</source>
            <translation>種子相同，初始權重與樣本順序就相同</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Rotate (°)</source>
            <translation>旋轉（°）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Turns each training picture by up to so many degrees, either way</source>
            <translation>將每張訓練圖片隨機往任一方向旋轉，最多到這個度數</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Stretches or shrinks width and height by up to this share</source>
            <translation>將寬與高隨機放大或縮小，最多到這個比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Shift</source>
            <translation>平移</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Moves across and down by up to this share of the side</source>
            <translation>隨機上下左右移動，最多為邊長的這個比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Thickness</source>
            <translation>筆畫粗細</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Share of the pictures whose strokes grow or shrink</source>
            <translation>筆畫會變粗或變細的圖片比例</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>After epochs</source>
            <translation>訓練週期數達到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops after so many epochs; play goes on for as many again. 0 is off</source>
            <translation>訓練滿這麼多個週期後停止；再按「開始」，就再訓練同樣多的週期。0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>At loss</source>
            <translation>損失降到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the loss, without the penalty, is at most this at the end of an epoch. 0 is off</source>
            <translation>某個週期結束時，損失（不含正則化項）不高於此值，訓練就停止。0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>At accuracy</source>
            <translation>準確率達到</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when so many answers are right at the end of an epoch. 0 is off</source>
            <translation>某個週期結束時，答對的比例達到此值，訓練就停止。0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Both on the test data</source>
            <translation>以上兩項依測試資料計算</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>The loss and the accuracy that end training are those of the test data, not of the training data</source>
            <translation>用來停止訓練的損失與準確率依測試資料計算，而不是訓練資料</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>No progress for (epochs)</source>
            <translation>訓練損失連續未降低（週期）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the training loss has not fallen by 0.01 % for so many epochs. 0 is off</source>
            <translation>訓練損失連續這麼多個週期沒有下降 0.01%，訓練就停止。0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Test loss no lower for (epochs)</source>
            <translation>測試損失連續未降低（週期）</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Training stops when the test loss has had no new low for so many epochs. 0 is off</source>
            <translation>測試損失連續這麼多個週期沒有新的最低值，訓練就停止。0 表示關閉</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>Keep the best weights</source>
            <translation>保留最好的權重</translation>
        </message>
        <message>
            <location filename="../../models/design/training.py" />
            <source>When the patience with the test loss ends, the weights of its lowest epoch are put back</source>
            <translation>因測試損失不再降低而停止時，恢復測試損失最低那個週期的權重</translation>
        </message>
    </context>
    <context>
        <name>models/design/wording.py</name>
        <message>
            <location filename="../../models/design/wording.py" />
            <source>“{0}”</source>
            <translation>「{0}」</translation>
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
            <translation>損失平均每個週期跳動 {jump}，卻沒有下降：步長太大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>mean jump of the loss</source>
            <translation>損失的平均跳動幅度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>loss ÷ its lowest</source>
            <translation>損失 ÷ 最低損失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss became infinite at step {step}: steps are too large.</source>
            <translation>損失在第 {step} 步變為無窮大：步長太大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss had fallen to {lowest} and is {now} now: steps are too large.</source>
            <translation>損失曾降到 {lowest}，現在卻是 {now}：步長太大。</translation>
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
            <translation>最近 {epochs} 個週期裡損失只下降了 {fall}：每一步的更新量只有權重的 {update}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>fall of the loss in {epochs} epochs</source>
            <translation>{epochs} 輪內損失的降幅</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The test loss has risen from {lowest} at epoch {epoch} to {now}, while the training loss fell to {train}.</source>
            <translation>測試損失從第 {epoch} 週期的 {lowest} 升到了 {now}，而訓練損失降到了 {train}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>test loss ÷ its lowest</source>
            <translation>測試損失 ÷ 最低測試損失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>training loss</source>
            <translation>訓練損失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Lower the rate to {rate}</source>
            <translation>把學習率降到 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <location filename="../../models/doctor/flow.py" />
            <location filename="../../models/doctor/units.py" />
            <location filename="../../models/problems/remarks.py" />
            <source>Begin again with the rate {rate}</source>
            <translation>用學習率 {rate} 重新開始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Raise the rate to {rate}</source>
            <translation>把學習率提高到 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Stop at the lowest test loss</source>
            <translation>在測試損失最低處停止</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learn with L2 0.01</source>
            <translation>加上 L2 正則化（0.01）</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss jumps up and down</source>
            <translation>損失上下震盪</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Over 20 epochs the training loss changes by 15 % or more from one to the next, turns at least two times in five and hardly falls, and the task is not learned.</source>
            <translation>在 20 個週期裡，訓練損失相鄰兩個週期之間平均變化 15% 以上，至少五分之二的變化掉轉方向，整體幾乎不下降，而任務還沒有學會。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss grows</source>
            <translation>損失發散</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The training loss is ten times its lowest or more, and above half of the first; or it became infinite.</source>
            <translation>訓練損失達到其最低值的十倍以上，且高於最初的一半；或者變成了無窮大。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learning is slow</source>
            <translation>學習太慢</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The training loss falls steadily, but by less than 5 % in 20 epochs; it is still above half of the first, and the learning rate is below a fifth of the usual one.</source>
            <translation>訓練損失一直在下降，但 20 個週期裡降幅不到 5%；它仍高於最初的一半，而學習率低於常用值的五分之一。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Overfitting</source>
            <translation>過擬合</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The test loss is 1.25 times its lowest or more, while the training loss is lower than it was then.</source>
            <translation>測試損失達到其最低值的 1.25 倍以上，而訓練損失比那時更低。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>Learning has stopped</source>
            <translation>學習停滯</translation>
        </message>
        <message>
            <location filename="../../models/doctor/course.py" />
            <source>The loss stays above half of the first, and all answers are alike or the weights hardly change any more.</source>
            <translation>損失一直高於最初的一半，而所有輸出都相同，或權重幾乎不再變化。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/design.py</name>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Input {wide} varies by {high}, {narrow} by {low}: steps that suit the one are wrong for the other.</source>
            <translation>輸入「{wide}」的變化幅度為 {high}，「{narrow}」為 {low}：適合前者的步長不適合後者。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>widest ÷ narrowest input</source>
            <translation>最大 ÷ 最小的輸入變化幅度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Class {name} has {few} of {all} training samples, and the network finds {share} of them.</source>
            <translation>訓練樣本共 {all} 個，其中「{name}」類有 {few} 個，網路只認出其中的 {share}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>found of the rarest class</source>
            <translation>樣本最少的類別的召回率</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Without a non-linear activation the network scores {score} on the training data; the answers of the 5 nearest training samples score {neighbours}.</source>
            <translation>網路沒有非線性激勵函數，在訓練資料上得分 {score}；而按最近的 5 個訓練樣本來回答，得分為 {neighbours}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Only one number passes through {layer}: the network scores {score} on the training data; the answers of the 5 nearest training samples score {neighbours}.</source>
            <translation>{layer}只讓一個數通過：網路在訓練資料上得分 {score}；而按最近的 5 個訓練樣本來回答，得分為 {neighbours}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>score on the training data</source>
            <translation>訓練資料上的得分</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>With a batch of {batch}, the means that {layer} takes off are wrong by {noise} standard deviations.</source>
            <translation>批次大小為 {batch} 時，{layer}所減去的平均值誤差達 {noise} 個標準差。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>error of the means in {layer}</source>
            <translation>{layer}中平均值的誤差</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <location filename="../../models/doctor/units.py" />
            <source>Standardise the inputs</source>
            <translation>標準化輸入</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Weigh the classes alike</source>
            <translation>平衡類別權重</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Use tanh in the hidden layers</source>
            <translation>在隱藏層使用 tanh</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Add a layer of {units} units</source>
            <translation>新增一層（{units} 個神經元）</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Give it {units} units</source>
            <translation>改為 {units} 個神經元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Use batches of {batch}</source>
            <translation>批次大小改為 {batch}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Inputs of different scale</source>
            <translation>輸入的尺度相差懸殊</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The widest input varies 30 times as much as the narrowest, or more.</source>
            <translation>變化最大的輸入，其幅度是變化最小的 30 倍以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>A rare class is overlooked</source>
            <translation>稀少的類別被忽視</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The rarest class has at most a fifth of the samples of the most frequent one, and after 10 epochs less than half of it is found.</source>
            <translation>樣本最少的類別，其樣本數不超過樣本最多的類別的五分之一，而 10 個週期之後認出的還不到一半。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Underfitting: no non-linear activation</source>
            <translation>擬合不足：沒有非線性激勵函數</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>No hidden layer has a non-linear activation, the loss hardly falls any more, and the answers of the 5 nearest training samples score better by 0.1 or more.</source>
            <translation>隱藏層都沒有非線性激勵函數，損失幾乎不再下降，而按最近的 5 個訓練樣本來回答，得分還要高出 0.1 以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Bottleneck of one unit</source>
            <translation>只有一個神經元的瓶頸</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>A hidden layer has one unit, the loss hardly falls any more, and the answers of the 5 nearest training samples score better by 0.1 or more.</source>
            <translation>某個隱藏層只有一個神經元，損失幾乎不再下降，而按最近的 5 個訓練樣本來回答，得分還要高出 0.1 以上。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>Batch normalisation with tiny batches</source>
            <translation>批次正規化的批次太小</translation>
        </message>
        <message>
            <location filename="../../models/doctor/design.py" />
            <source>The means of batches are off by 0.45 standard deviations or more.</source>
            <translation>各批次平均值的誤差達到 0.45 個標準差以上。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/flow.py</name>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The gradient shrinks from {last} in the last layer to {first} in {layer}, which hardly learns.</source>
            <translation>梯度從最後一層的 {last} 縮小到{layer}的 {first}，這一層幾乎學不動。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>gradient in {layer}</source>
            <translation>{layer}的梯度</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The gradient in {layer} is {value}: one step moves its weights by {update} of their length.</source>
            <translation>{layer}的梯度是 {value}：一步的更新量為權重的 {update}。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Use ReLU and Kaiming weights</source>
            <translation>使用 ReLU 和 Kaiming 權重</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Begin with Kaiming weights</source>
            <translation>從 Kaiming 權重開始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <location filename="../../models/doctor/units.py" />
            <source>Begin with Xavier weights</source>
            <translation>從 Xavier 權重開始</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Vanishing gradient</source>
            <translation>梯度消失</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Of four layers or more, the first one's gradient is less than a thousandth of the last one's, while the task is not learned.</source>
            <translation>在四層以上的網路中，第一層的梯度不到最後一層的千分之一，而任務還沒有學會。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>Exploding gradient</source>
            <translation>梯度爆炸</translation>
        </message>
        <message>
            <location filename="../../models/doctor/flow.py" />
            <source>The length of a layer's gradient is more than 100.</source>
            <translation>某層梯度的範數超過 100。</translation>
        </message>
    </context>
    <context>
        <name>models/doctor/units.py</name>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>{count} of {units} units in {layer} are dead: flat for every sample, so that nothing moves them.</source>
            <translation>{layer}的 {units} 個神經元中有 {count} 個已死亡：對每個樣本都落在激勵函數的平坦處，無法再更新。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>{count} of {units} units in {layer} are saturated: flat for at least 95 % of the samples, so that little moves them.</source>
            <translation>{layer}的 {units} 個神經元中有 {count} 個已飽和：對至少 95% 的樣本落在激勵函數的平坦處，幾乎無法再更新。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>dead units in {layer}</source>
            <translation>{layer}的死亡神經元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>saturated units in {layer}</source>
            <translation>{layer}的飽和神經元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Use leaky ReLU</source>
            <translation>使用 leaky ReLU</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Use leaky ReLU and the rate {rate}</source>
            <translation>使用 leaky ReLU，學習率 {rate}</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>Standardise inputs, rate {rate}</source>
            <translation>標準化輸入，學習率 {rate}</translation>
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
            <translation>死亡神經元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>At least half of a layer's units, and two or more, are flat for every sample while the task is not learned.</source>
            <translation>某層至少一半、且不少於兩個神經元對每個樣本都落在激勵函數的平坦處，而任務還沒有學會。</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Saturated units</source>
            <translation>飽和神經元</translation>
        </message>
        <message>
            <location filename="../../models/doctor/units.py" />
            <source>At least half of a layer's units, and two or more, are flat for 95 % of the samples while the task is not learned.</source>
            <translation>某層至少一半、且不少於兩個神經元對 95% 的樣本落在激勵函數的平坦處，而任務還沒有學會。</translation>
        </message>
    </context>
    <context>
        <name>models/files/atomic.py</name>
        <message>
            <location filename="../../models/files/atomic.py" />
            <source>another window of the program is using it</source>
            <translation>本程式的另一個視窗正在使用它</translation>
        </message>
    </context>
    <context>
        <name>models/files/cells.py</name>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>point</source>
            <translation>句點</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>comma</source>
            <translation>逗號</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>is too large a number</source>
            <translation>這個數字太大</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>is not a number</source>
            <translation>不是數字</translation>
        </message>
        <message>
            <location filename="../../models/files/cells.py" />
            <source>has a decimal {sign}, but numbers before it have a {other}</source>
            <translation>用{sign}作小數分隔符號，但前面的數用的是{other}</translation>
        </message>
    </context>
    <context>
        <name>models/files/checkpoint.py</name>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{name} is not finite, so nothing was saved.</source>
            <translation>{name} 含有無限大或不是數字的值，因此什麼都沒有儲存。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} ends too early.</source>
            <translation>{file} 的內容不完整，太早結束了。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} cannot be opened: {name} is not finite.</source>
            <translation>無法開啟 {file}：{name} 含有無限大或不是數字的值。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <location filename="../../models/files/storage.py" />
            <location filename="../../models/lessons/reading.py" />
            <source>{file} cannot be opened: {why}</source>
            <translation>無法開啟 {file}：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>{file} cannot be opened: its header is damaged.</source>
            <translation>無法開啟 {file}：檔頭已損壞。</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it is not a safetensors file, or larger than 512 MB</source>
            <translation>它不是 safetensors 檔案，或大於 512 MB</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it holds no design; it was not saved by this program</source>
            <translation>它裡面沒有設計；它不是由本程式儲存的</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its design cannot run: {why}</source>
            <translation>其中的設計無法執行：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>it holds more than {most} arrays</source>
            <translation>它裡面的陣列超過 {most} 個</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its arrays do not fill the file exactly</source>
            <translation>其中的陣列沒有剛好填滿檔案</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>array {name!r} is described wrongly</source>
            <translation>陣列 {name!r} 的描述有誤</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its history has a wrong shape</source>
            <translation>其中的訓練歷程形狀不對</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>array {name!r} is missing</source>
            <translation>缺少陣列 {name!r}</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <location filename="../../models/files/past/arrays.py" />
            <location filename="../../playground/session/checkpointing.py" />
            <source>array {name!r} does not fit the design</source>
            <translation>陣列 {name!r} 與設計不符</translation>
        </message>
        <message>
            <location filename="../../models/files/checkpoint.py" />
            <source>its position is damaged</source>
            <translation>它記錄的訓練位置已損壞</translation>
        </message>
    </context>
    <context>
        <name>models/files/class_folders.py</name>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>no folder can have this name</source>
            <translation>資料夾不能使用這個名稱</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds no two classes, but {better} in it holds {count} ({classes}). Choose {better}; part of its pictures is kept for testing.</source>
            <translation>「{folder}」裡沒有兩個以上的類別，但其中的「{better}」裡有 {count} 個（{classes}）。請選擇「{better}」；其中一部分圖片會留作測試。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The folder {folder} cannot be read: {why}. Choose the folder where the pictures are now, or put it back.</source>
            <translation>無法讀取資料夾 {folder}：{why}。請選擇圖片現在所在的資料夾，或把它放回原處。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} seems to be one class. Choose {better}, the folder that holds all {count} ({classes}).</source>
            <translation>「{folder}」看起來只是其中一個類別。請選擇「{better}」，也就是包含全部 {count} 個類別（{classes}）的資料夾。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count} but no folders; put the pictures of each class into a folder of its own.</source>
            <translation>「{folder}」裡有 {count}，但沒有資料夾；請把每個類別的圖片各放進一個資料夾。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/files/class_folders.py" />
            <source>{0:,} pictures</source>
            <extracomment>of one: one picture</extracomment>
            <translation>
                <numerusform>{0:,} 張圖片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds no folders. Make one folder a class in it, and put that class's pictures there.</source>
            <translation>「{folder}」裡沒有資料夾。請在裡面為每個類別各建立一個資料夾，並把該類別的圖片放進去。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds one class only, {name}. Add a second folder.</source>
            <translation>「{folder}」裡只有一個類別「{name}」。請再加一個資料夾。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count} folders, and at most {most} classes can be learned. Take some out.</source>
            <translation>「{folder}」裡有 {count} 個資料夾，但最多只能學習 {most} 個類別。請移走一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>{folder} holds {count:,} pictures; {low} to {high:,} can be learned from. Add some, or take some out.</source>
            <translation>「{folder}」裡有 {count:,} 張圖片，但可供學習的數量是 {low} 到 {high:,} 張。請加入或移走一些圖片。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>one picture</source>
            <translation>1 張圖片</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>no picture</source>
            <translation>0 張圖片</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count} of a kind that is read, but needs 2 at least. Save {example} as JPEG or PNG.</source>
            <translation>類別 {name} 中可讀取的只有 {count}，但至少需要 2 張。請把 {example} 另存為 JPEG 或 PNG。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count} of a kind that is read, but needs 2 at least. Save the {others:,} others, such as {example}, as JPEG or PNG.</source>
            <translation>類別「{name}」有 {count} 是可讀取的格式，但至少需要 2 張。請把其他 {others:,} 張（例如 {example}）存成 JPEG 或 PNG。</translation>
        </message>
        <message>
            <location filename="../../models/files/class_folders.py" />
            <source>The class {name} has {count}, but needs 2 at least: one to train, one to test. Add some, or take its folder out.</source>
            <translation>類別「{name}」有 {count}，但至少需要 2 張：一張用來訓練，一張用來測試。請加入一些圖片，或把這個資料夾移走。</translation>
        </message>
    </context>
    <context>
        <name>models/files/delimited.py</name>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file} is a workbook or an archive. Save the table as CSV, and give that file.</source>
            <translation>{file} 是活頁簿或壓縮檔。請把表格存成 CSV，再使用那個檔案。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file}, line {line}: a cell has more than {most:,} characters, or a quotation mark is not closed.</source>
            <translation>{file} 第 {line} 行：有儲存格超過 {most:,} 個字元，或是引號沒有成對。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file} is not a table in text. Save it as CSV.</source>
            <translation>{file} 不是純文字表格。請存成 CSV。</translation>
        </message>
        <message>
            <location filename="../../models/files/delimited.py" />
            <source>{file}, line {line}: these bytes are no text in {encoding}. Choose another encoding.</source>
            <translation>{file} 第 {line} 行：這些位元組不是 {encoding} 文字。請選擇其他編碼。</translation>
        </message>
    </context>
    <context>
        <name>models/files/network_shares.py</name>
        <message>
            <location filename="../../models/files/network_shares.py" />
            <source>The pictures of this design lie on another computer ({folder}), and are not read before you ask for it.</source>
            <translation>這個設計的圖片在另一台電腦上（{folder}），在你要求之前不會讀取。</translation>
        </message>
        <message>
            <location filename="../../models/files/network_shares.py" />
            <source>The table of this design lies on another computer ({folder}), and is not read before you ask for it.</source>
            <translation>這個設計的表格在另一台電腦上（{folder}），在你要求之前不會讀取。</translation>
        </message>
    </context>
    <context>
        <name>models/files/other_kinds.py</name>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is a table, not a design. To learn it, drop it on the window, or make a design of it by python -m playground import; python -m playground predict TRAINED --csv {file} answers it.</source>
            <translation>{file} 是表格，不是設計。要學習它，請把它拖到視窗上，或用 python -m playground import 由它產生設計；要讓訓練好的網路回答它，請用 python -m playground predict TRAINED --csv {file}。</translation>
        </message>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is a table of a kind that is not read. Save it as .xlsx or as CSV.</source>
            <translation>{file} 是無法讀取的表格格式。請另存為 .xlsx 或 CSV。</translation>
        </message>
        <message>
            <location filename="../../models/files/other_kinds.py" />
            <source>{file} is one picture, not a design. Open a network that has learned pictures and drop the picture on it, and it is read; python -m playground predict TRAINED --image {file} reads it too. To learn pictures, choose a folder that holds one folder of them a class.</source>
            <translation>{file} 是一張圖片，不是設計。要辨識它，請開啟學過圖片的網路，再把圖片拖放到上面；也可以用 python -m playground predict TRAINED --image {file}。要學習圖片，請選擇一個資料夾，裡面每個類別各有一個圖片資料夾。</translation>
        </message>
    </context>
    <context>
        <name>models/files/past/arrays.py</name>
        <message>
            <location filename="../../models/files/past/arrays.py" />
            <source>its past is damaged</source>
            <translation>其中儲存的訓練過程已損毀</translation>
        </message>
    </context>
    <context>
        <name>models/files/personal.py</name>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>A drawing must show a digit from 0 to 9, got {value}.</source>
            <translation>手繪圖必須是 0 到 9 的數字，但給的是 {value}。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>The time of a drawing must be a short text, got {value}.</source>
            <translation>手繪圖的時間必須是簡短的文字，但給的是 {value}。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Canvas and pen of a drawing must have a sensible size.</source>
            <translation>手繪圖的畫布與畫筆大小必須合理。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>There is nothing on the paper to keep. Draw a digit first.</source>
            <translation>紙上沒有可以保留的內容。請先畫一個數字。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>This drawing is too long to keep. Draw it again, with fewer strokes.</source>
            <translation>這張手繪圖太長，無法保留。請用較少的筆畫重畫一次。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>A drawing must lie on its canvas.</source>
            <translation>手繪圖必須在畫布範圍內。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Your set holds {most:,} drawings, and more do not fit. Delete some of them first.</source>
            <translation>你的手繪圖集已有 {most:,} 張，無法再加入。請先刪除一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>Your drawings have {most:,} points in all, and more do not fit. Delete some of them first.</source>
            <translation>你的手繪圖總共已有 {most:,} 個點，無法再加入。請先刪除一些。</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it holds no drawings</source>
            <translation>它裡面沒有手繪圖</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is of another version, {value}</source>
            <translation>它是其他版本：{value}</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it holds more than {most:,} drawings</source>
            <translation>它裡面的手繪圖超過 {most:,} 張</translation>
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
            <translation>它不是 UTF-8 文字</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>{0} was set aside too often</source>
            <translation>{0} 被另存的次數過多</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>it is not understood</source>
            <translation>它的內容無法解讀</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>drawing {number} is damaged: {why}</source>
            <translation>第 {number} 張手繪圖已損壞：{why}</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>a stroke is not understood</source>
            <translation>有一個筆畫無法解讀</translation>
        </message>
        <message>
            <location filename="../../models/files/personal.py" />
            <source>{constant} is not a number that it may hold</source>
            <translation>{constant} 不是這裡允許的數字</translation>
        </message>
    </context>
    <context>
        <name>models/files/picture_designs.py</name>
        <message>
            <location filename="../../models/files/picture_designs.py" />
            <source>{file} cannot be opened: the design in this picture is damaged</source>
            <translation>無法開啟 {file}：這張圖片裡的設計已損壞</translation>
        </message>
    </context>
    <context>
        <name>models/files/point_rows.py</name>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.rows must be a list</source>
            <translation>data.points.rows 必須是清單</translation>
        </message>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.rows[{i}] must be a list of an id and two or three numbers</source>
            <translation>data.points.rows[{i}] 必須是由一個編號和兩三個數組成的清單</translation>
        </message>
        <message>
            <location filename="../../models/files/point_rows.py" />
            <source>data.points.ranges must be a list</source>
            <translation>data.points.ranges 必須是清單</translation>
        </message>
    </context>
    <context>
        <name>models/files/reading.py</name>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a folder</source>
            <translation>資料夾</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a pipe</source>
            <translation>管線</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a socket</source>
            <translation>通訊端</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>a device</source>
            <translation>裝置</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>something else</source>
            <translation>其他東西</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such file or directory</source>
            <translation>沒有這個檔案或資料夾</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Permission denied</source>
            <translation>沒有權限</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Operation not permitted</source>
            <translation>不允許這個操作</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No space left on device</source>
            <translation>磁碟空間不足</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Disk quota exceeded</source>
            <translation>超出磁碟配額</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Read-only file system</source>
            <translation>檔案系統是唯讀的</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Is a directory</source>
            <translation>這是資料夾</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Not a directory</source>
            <translation>這不是資料夾</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Directory not empty</source>
            <translation>資料夾不是空的</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File exists</source>
            <translation>檔案已存在</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File name too long</source>
            <translation>檔名太長</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>File too large</source>
            <translation>檔案太大</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Invalid argument</source>
            <translation>引數無效</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Input/output error</source>
            <translation>讀寫發生錯誤</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Too many levels of symbolic links</source>
            <translation>符號連結的層數過多</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Too many open files</source>
            <translation>開啟的檔案過多</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Device or resource busy</source>
            <translation>裝置忙碌中</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Text file busy</source>
            <translation>檔案正在使用中</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Stale file handle</source>
            <translation>檔案已不在那裡</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such device</source>
            <translation>沒有這個裝置</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No such device or address</source>
            <translation>沒有這個裝置或位址</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Host is down</source>
            <translation>那台電腦沒有運作</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>No route to host</source>
            <translation>無法連到那台電腦</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Connection timed out</source>
            <translation>連線逾時</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Resource temporarily unavailable</source>
            <translation>暫時無法使用</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Cannot allocate memory</source>
            <translation>記憶體不足</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>no file can have this name</source>
            <translation>檔案不能使用這個名稱</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>it is larger than {0} MB</source>
            <translation>檔案超過 {0} MB</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>it is {0}, not a file</source>
            <translation>它是{0}，不是檔案</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>The file</source>
            <translation>這個檔案</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <location filename="../../playground/drawing/picture_files.py" />
            <source>{file} cannot be read: {why}.</source>
            <translation>無法讀取 {file}：{why}。</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>Another program has it open</source>
            <translation>檔案正被另一個程式開啟</translation>
        </message>
        <message>
            <location filename="../../models/files/reading.py" />
            <source>unknown error</source>
            <translation>未知的錯誤</translation>
        </message>
    </context>
    <context>
        <name>models/files/storage.py</name>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>the design</source>
            <translation>設計</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{file} is a picture without a design in it.</source>
            <translation>{file} 是一張圖片，裡面沒有設計。</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{file} is neither a design (.json) nor a trained network (.safetensors).</source>
            <translation>{file} 既不是設計（.json），也不是訓練好的網路（.safetensors）。</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{constant} is not a number that a design may hold</source>
            <translation>{constant} 不是設計中允許的數字</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>the key {key} stands twice in one object</source>
            <translation>鍵 {key} 在同一個物件中出現兩次</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>it is not valid JSON: line {line}, column {column}</source>
            <translation>它不是有效的 JSON：第 {line} 行，第 {column} 字</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>it is not valid JSON: a value is too large or nested too deeply</source>
            <translation>它不是有效的 JSON：某個值太大，或巢狀太深</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>this program reads "version" {newest}, got {value}</source>
            <translation>本程式可讀取的 "version" 是 {newest}，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>data: kind must be one of {options}, got {value}</source>
            <translation>data：kind 必須是 {options} 其中之一，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where}: kind must be one of {options}, got {value}</source>
            <translation>{where}：kind 必須是 {options} 其中之一，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>data.table.columns must be a list of columns</source>
            <translation>data.table.columns 必須是由欄組成的清單</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <location filename="../../models/lessons/parsing.py" />
            <source>{where} must be a list of names</source>
            <translation>{where} 必須是名稱的清單</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>network.layers must be a list</source>
            <translation>network.layers 必須是清單</translation>
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
            <translation>{where} 中有未知的鍵 {key}。你想寫的是 {near} 嗎？</translation>
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
            <translation>{where} 中有未知的鍵 {key}；可用的鍵有 {known}</translation>
        </message>
        <message>
            <location filename="../../models/files/storage.py" />
            <source>{where} must be an object in braces</source>
            <translation>{where} 必須是大括號括起來的物件</translation>
        </message>
    </context>
    <context>
        <name>models/files/unsaved.py</name>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <source>its folder cannot be locked</source>
            <translation>無法鎖定它的資料夾</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <location filename="../../models/runs/record_text.py" />
            <source>it is of another version</source>
            <translation>檔案屬於另一個版本</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <source>it names a file elsewhere</source>
            <translation>它指向別處的檔案</translation>
        </message>
        <message>
            <location filename="../../models/files/unsaved.py" />
            <location filename="../../models/runs/record_text.py" />
            <location filename="../../models/runs/shelf.py" />
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it is damaged</source>
            <translation>檔案已損壞</translation>
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
            <translation>權重是手動改過的；請重設，再透過訓練達到</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{0} {1} {2}</source>
            <translation>{0}須 {1} {2}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{0} (now {1})</source>
            <translation>{0}（現在 {1}）</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>Leave {0} as the lesson gave it</source>
            <translation>保持課程給定的{0}不變</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>a condition has at most {most} characters</source>
            <translation>一個條件最多 {most} 個字元</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{value} is no condition. It is a name, one of {signs}, and a value; or did, opened or keeps and a name.</source>
            <translation>{value} 不是條件。條件由名稱、{signs} 之一和一個值組成；或由 did、opened 或 keeps 加一個名稱組成。</translation>
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
            <translation>{value} 必須是以下之一：{options}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{value} is neither a setting nor one of {options}</source>
            <translation>{value} 既不是設定項，也不是以下之一：{options}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{name} is a word, so it is compared by = or !=</source>
            <translation>{name} 的值是單字，因此只能用 = 或 != 比較</translation>
        </message>
        <message>
            <location filename="../../models/lessons/conditions.py" />
            <source>{name} is compared with a number, got {value}</source>
            <translation>{name} 應與數字比較，實際為 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/draft.py</name>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../models/lessons/reading.py" />
            <source>{file} is larger than {most} KB</source>
            <translation>{file} 大於 {most} KB</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write a title.</source>
            <translation>請填寫標題。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write one sentence about the lesson.</source>
            <translation>請用一句話介紹本課。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Line {line} of the text: steps and challenges have fields of their own, below.</source>
            <translation>正文第 {line} 行：步驟和挑戰請寫在下方各自的輸入欄裡。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Write a challenge.</source>
            <translation>請寫一個挑戰。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>{where} has no words yet.</source>
            <translation>{where}還沒有寫說明。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>{where} has no condition yet.</source>
            <translation>{where}還沒有寫條件。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Step {0}</source>
            <translation>步驟 {0}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Challenge {0}</source>
            <translation>挑戰 {0}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>Try</source>
            <translation>動手</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/blocks.py" />
            <source>Challenge</source>
            <translation>挑戰</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <source>The lesson</source>
            <translation>本課</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>The title</source>
            <translation>標題</translation>
        </message>
        <message>
            <location filename="../../models/lessons/draft.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>The sentence about the lesson</source>
            <translation>課程簡介</translation>
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
            <translation>正文以標題開頭：# 加空格，然後是標題</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>a title has 1 to {most} characters</source>
            <translation>標題應有 1 到 {most} 個字元</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>below the title stands one sentence about the lesson: &gt; and a space, then it</source>
            <translation>標題下面是一句課程簡介：&gt; 加空格，然後是這句話</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>the formula that begins here has no end: a line with ``` alone</source>
            <translation>從這裡開始的公式沒有結束：缺少只有 ``` 的一行</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>a task is: - {id} and its words; an id has small letters, digits and -</source>
            <translation>任務的寫法是：- {id} 加文字；id 由小寫字母、數字和 - 組成</translation>
        </message>
        <message>
            <location filename="../../models/lessons/markdown.py" />
            <source>{value} is no live number; it must be one of {options}</source>
            <translation>{value} 不是即時數值，必須是以下之一：{options}</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/parsing.py</name>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file} is missing from the lesson.</source>
            <translation>課程中缺少 {file}。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>The lesson has no text; it needs one of {files}.</source>
            <translation>課程沒有正文，至少需要以下檔案之一：{files}。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file} is no text in UTF-8.</source>
            <translation>{file} 不是 UTF-8 文字。</translation>
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
            <translation>id {value} 出現了兩次</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{value} has no words in {file}</source>
            <translation>{file} 中沒有 {value} 的文字</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file}: {value} is no id in {settings}, or stands there twice.</source>
            <translation>{file}：{value} 不是 {settings} 中的 id，或出現了兩次。</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>this is no valid TOML: a quotation mark, a bracket or = is wrong</source>
            <translation>這不是有效的 TOML：引號、括號或 = 有誤</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{file}: values are nested too deeply</source>
            <translation>{file}：值巢狀過深</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>format must be {newest}, got {value}</source>
            <translation>format 必須是 {newest}，實際為 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{field} must be a whole number between {low:g} and {high:g}, got {value}</source>
            <translation>{field} 必須是 {low:g} 到 {high:g} 之間的整數，實際為 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>{table} must be written as [[{table}]]</source>
            <translation>{table} 必須寫成 [[{table}]]</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>a lesson has at most {most} of [[{table}]]</source>
            <translation>一節課最多有 {most} 個 [[{table}]]</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>there is an unknown key {key}; known are {known}</source>
            <translation>有未知的鍵 {key}；已知的鍵有 {known}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>id must be small letters, digits and -, got {value}</source>
            <translation>id 必須由小寫字母、數字和 - 組成，實際為 {value}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>when must be a condition or a list of conditions</source>
            <translation>when 必須是一個條件或條件列表</translation>
        </message>
        <message>
            <location filename="../../models/lessons/parsing.py" />
            <source>when holds at most {most} conditions</source>
            <translation>when 最多可含 {most} 個條件</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/progress.py</name>
        <message>
            <location filename="../../models/lessons/progress.py" />
            <source>What was reached in lessons could not be read. The file was set aside as {0}.</source>
            <translation>無法讀取課程進度。該檔案已另存為 {0}。</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/reading.py</name>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it holds more than {most} files</source>
            <translation>其中的檔案多於 {most} 個</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it holds two files of one name</source>
            <translation>其中有兩個同名檔案</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it is no zip archive, or a damaged one</source>
            <translation>它不是 zip 壓縮檔，或已損壞</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>{value} does not belong into a lesson, which holds {files}</source>
            <translation>{value} 不屬於課程；課程只含 {files}</translation>
        </message>
        <message>
            <location filename="../../models/lessons/reading.py" />
            <source>it is locked with a password</source>
            <translation>它有密碼保護</translation>
        </message>
    </context>
    <context>
        <name>models/lessons/situation.py</name>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Steps</source>
            <translation>步數</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/lessons/task_fields.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>Epochs</source>
            <translation>週期</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Test loss − training loss</source>
            <translation>測試損失 − 訓練損失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <source>Training accuracy</source>
            <translation>訓練準確率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../models/variations/result.py" />
            <source>Test accuracy</source>
            <translation>測試準確率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Parameters</source>
            <translation>參數數量</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Hidden neurons</source>
            <translation>隱藏神經元</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Hidden layers</source>
            <translation>隱藏層</translation>
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
            <translation>輸入</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Epoch whose weights were put back</source>
            <translation>換回第幾個週期的權重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Weights moved by hand</source>
            <translation>手動改動的權重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the data</source>
            <translation>資料</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the samples</source>
            <translation>樣本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the network</source>
            <translation>網路</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the loss</source>
            <translation>損失函數</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the optimizer</source>
            <translation>最佳化器</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the learning rate</source>
            <translation>學習率</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the batch size</source>
            <translation>批次大小</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>the initial weights</source>
            <translation>初始權重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Change a weight by hand</source>
            <translation>手動改變一個權重</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Move the ball on the surface</source>
            <translation>在曲面上移動小球</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race of optimizers</source>
            <translation>開始最佳化器競賽</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race in the long valley</source>
            <translation>在「狹長山谷」上開始競賽</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race on the saddle</source>
            <translation>在「鞍點」上開始競賽</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Start a race on two minima</source>
            <translation>在「兩個極小值」上開始競賽</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw a digit</source>
            <translation>畫一個數字</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/shell/window.py" />
            <source>Reset</source>
            <translation>重設</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Choose a sample</source>
            <translation>選擇一個樣本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Look at one sample in “Tensors”</source>
            <translation>在「張量」中單獨檢視一個樣本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Move the kernel of a convolution in “Tensors”</source>
            <translation>在「張量」中移動卷積核</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Keep a run</source>
            <translation>保留一次訓練</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Look back on the loss chart</source>
            <translation>在損失圖上回看</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Vary the design</source>
            <translation>用「變化」多次訓練這個設計</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Search for a design</source>
            <translation>用「搜尋」尋找設計</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Put two runs side by side</source>
            <translation>並列比較兩次訓練</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Sample</source>
            <translation>逐步檢視：樣本</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Forward</source>
            <translation>逐步檢視：前向</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Loss</source>
            <translation>逐步檢視：損失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Backward</source>
            <translation>逐步檢視：反向</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Step through: Update</source>
            <translation>逐步檢視：更新</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/network/view.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Network</source>
            <translation>網路</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <location filename="../../ui/tensors/table_view.py" />
            <location filename="../../ui/tensors/tensors.py" />
            <source>Tensors</source>
            <translation>張量</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/list_view.py" />
            <location filename="../../ui/shell/cards/centre.py" />
            <source>Runs</source>
            <translation>訓練紀錄</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Boundary</source>
            <translation>決策邊界</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Try it</source>
            <translation>試試看</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw</source>
            <translation>手繪</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/samples/row_view.py" />
            <location filename="../../ui/panels/samples/rows.py" />
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Samples</source>
            <comment>panel</comment>
            <translation>樣本</translation>
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
            <translation>隱藏空間</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Summary</source>
            <comment>of the data</comment>
            <translation>摘要</translation>
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
            <translation>損失</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/panels/quality/quality.py" />
            <source>How well</source>
            <translation>評估</translation>
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
            <translation>逐步檢視</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <location filename="../../ui/doctor/card.py" />
            <source>Doctor</source>
            <translation>診斷</translation>
        </message>
        <message>
            <location filename="../../models/lessons/situation.py" />
            <source>Open “{0}”</source>
            <translation>開啟「{0}」</translation>
        </message>
    </context>
    <context>
        <name>models/problems/checks.py</name>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>There is no point to learn from; add one.</source>
            <translation>還沒有可以學習的點；請新增一個。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>All points are for the test, and none for training.</source>
            <translation>所有的點都用於測試，沒有用於訓練的點。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Train on all of them</source>
            <translation>全部用於訓練</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>The network has no input; choose at least one.</source>
            <translation>網路沒有輸入；請至少選擇一個。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {names}</source>
            <translation>使用「{names}」</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>BatchNorm compares samples within a batch; one sample has nothing to compare with.</source>
            <translation>批次正規化（BatchNorm）會比較同一批次裡的樣本；只有一個樣本就沒有可以比較的對象。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Set the batch size to 10</source>
            <translation>將批次大小設為 10</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>The learning rate follows the test loss, but no sample is left for the test.</source>
            <translation>學習率跟隨測試損失，但沒有留下用於測試的樣本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Follow the training loss</source>
            <translation>跟隨訓練損失</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Training is to stop by the test loss, but no sample is left for the test.</source>
            <translation>訓練要依測試損失停止，但沒有留下用於測試的樣本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Stop by the training loss</source>
            <translation>改依訓練損失停止</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Training is to stop by how it does on the test data, but no sample is left for the test.</source>
            <translation>訓練要依測試資料上的表現停止，但沒有留下用於測試的樣本。</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Stop by the training data</source>
            <translation>改依訓練資料停止</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {loss}</source>
            <translation>使用「{loss}」</translation>
        </message>
        <message>
            <location filename="../../models/problems/checks.py" />
            <source>Use {activation}</source>
            <translation>使用「{activation}」</translation>
        </message>
    </context>
    <context>
        <name>models/problems/fitting.py</name>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Put a Flatten before it</source>
            <translation>在它前面加一個展平層</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Take from the inputs</source>
            <translation>改從輸入取用</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Take from {kind}, layer {place}</source>
            <translation>改從第 {place} 層（{kind}）取用</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Set the {label} to {value}</source>
            <translation>將{label}設為 {value}</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <location filename="../../models/problems/limits.py" />
            <source>Remove {kind}</source>
            <translation>移除「{kind}」</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Remove the {count} layers for pictures</source>
            <translation>移除 {count} 個圖片專用的層</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Remove the {count} layers for signals</source>
            <translation>移除 {count} 個訊號專用的層</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use {kind} instead</source>
            <translation>改用「{kind}」</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use the {count} layers for signals instead</source>
            <translation>把 {count} 層改為訊號專用的層</translation>
        </message>
        <message>
            <location filename="../../models/problems/fitting.py" />
            <source>Use the {count} layers for pictures instead</source>
            <translation>把 {count} 層改為圖片專用的層</translation>
        </message>
    </context>
    <context>
        <name>models/problems/limits.py</name>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>The layers give {count:,} numbers for each sample, and this one most of them; {most:,} is the limit.</source>
            <translation>各層為每個樣本共輸出 {count:,} 個數字，其中這一層最多；上限是 {most:,}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>The network would learn {count:,} numbers, and this layer most of them; {most:,} is the limit.</source>
            <translation>這個網路要學習 {count:,} 個數字，其中這一層最多；上限是 {most:,} 個。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>A batch of {batch:,} samples takes too much memory; with this network {most:,} is the limit.</source>
            <translation>一批 {batch:,} 個樣本占用太多記憶體；用這個網路上限是 {most:,}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the batch size to {most:,}</source>
            <translation>將批次大小設為 {most:,}</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Make {count} layers narrower</source>
            <translation>將 {count} 層縮窄</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the channels to {count}</source>
            <translation>將通道數設為 {count}</translation>
        </message>
        <message>
            <location filename="../../models/problems/limits.py" />
            <source>Set the units to {count}</source>
            <translation>將神經元數設為 {count}</translation>
        </message>
    </context>
    <context>
        <name>models/problems/order.py</name>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>Put {layers} behind the layers for pictures</source>
            <translation>把{layers}移到圖片專用的層之後</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>Put {layers} behind the layers for signals</source>
            <translation>把{layers}移到訊號專用的層之後</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>{kind} takes a row of numbers, but {shape} pictures come in, and layers for pictures follow.</source>
            <translation>「{kind}」需要一列數字，但傳入的是 {shape} 的圖片，後面還有圖片專用的層。</translation>
        </message>
        <message>
            <location filename="../../models/problems/order.py" />
            <source>{kind} takes a row of numbers, but {shape} signals come in, and layers for signals follow.</source>
            <translation>「{kind}」需要一列數字，但傳入的是 {shape} 的訊號，後面還有訊號專用的層。</translation>
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
            <translation>「{loss}」用於分類，但「{data}」要的答案是數字。請用均方誤差。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>{loss} tells two classes apart, but {data} has {classes}. Use cross-entropy.</source>
            <translation>「{loss}」只能分辨兩個類別，但「{data}」有 {classes} 個。請用交叉熵。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Cross-entropy applies softmax itself; {activation} before it bends the scores. Use linear.</source>
            <translation>交叉熵會自行套用 softmax；先經過「{activation}」會扭曲分數。請用「線性」。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Binary cross-entropy needs a probability, which {activation} does not give. Use sigmoid.</source>
            <translation>二元交叉熵需要機率，但「{activation}」給的不是機率。請用 sigmoid。</translation>
        </message>
        <message>
            <location filename="../../models/problems/pairing.py" />
            <source>Targets go down to −1, but {activation} never goes below {lowest:g}. Use {better}.</source>
            <translation>目標值最低到 −1，但「{activation}」永遠不會低於 {lowest:g}。請用「{better}」。</translation>
        </message>
    </context>
    <context>
        <name>models/problems/remarks.py</name>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Without a hidden layer the network draws one straight line, and no straight line divides {data}. Add a hidden layer.</source>
            <translation>沒有隱藏層時，網路只能畫出一條直線，而直線無法分開「{data}」。請加入一個隱藏層。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Without a hidden layer the network draws one straight line, and no straight line divides {data}. Add a hidden layer, or add {names} to the inputs.</source>
            <translation>沒有隱藏層時，網路只能畫出一條直線，而直線無法分開「{data}」。請加入一個隱藏層，或在輸入中加入 {names}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Linear layers draw one straight line however many they are, and no straight line divides {data}. Choose another activation.</source>
            <translation>線性的層不論有多少，都只能畫出一條直線，而直線無法分開「{data}」。請選擇其他激勵函數。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>No numbers are given for the initial weights, so they start as under {choice}. The command Start From These Weights, in the menu Train, writes down those of now.</source>
            <translation>沒有給定初始權重的數值，因此依「{choice}」初始化。「訓練」選單中的「以目前權重為起點」會記下現在的權重。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Numbers are given for the initial weights of {arrays}, which have another shape now and start as under {choice}.</source>
            <translation>為 {arrays} 給定的初始權重與現在的形狀不符，因此依「{choice}」初始化。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source> and </source>
            <translation>和</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: weights that all begin at 0 stay alike.</source>
            <translation>網路不再學習：全部從 0 開始的權重會一直彼此相同。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Begin with {choice}</source>
            <translation>從「{choice}」開始</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: its learning rate has fallen to {rate}.</source>
            <translation>網路不再學習：學習率已降到 {rate}。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Keep the rate constant</source>
            <translation>讓學習率保持固定</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more: the penalty {penalty} presses its weights to 0.</source>
            <translation>網路不再學習：{penalty} 正則化把權重都壓向 0。</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>Learn without a penalty</source>
            <translation>不用正則化學習</translation>
        </message>
        <message>
            <location filename="../../models/problems/remarks.py" />
            <source>The network does not learn any more, although its loss is high. The likely cause: steps that were too large.</source>
            <translation>網路不再學習，而損失仍然很高。可能的原因：先前的步長太大。</translation>
        </message>
    </context>
    <context>
        <name>models/runs/differences.py</name>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>Data {0} → {1}</source>
            <translation>資料 {0} → {1}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>Other {0}</source>
            <translation>另一份 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>+ input {0}</source>
            <translation>+ 輸入 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>− input {0}</source>
            <translation>− 輸入 {0}</translation>
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
            <translation>給定的初始權重數值不同</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} on</source>
            <translation>{0}：開</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <source>{0} off</source>
            <translation>{0}：關</translation>
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
            <translation>第 {0} 層</translation>
        </message>
        <message>
            <location filename="../../models/runs/differences.py" />
            <location filename="../../ui/network/words.py" />
            <source>inputs</source>
            <translation>輸入</translation>
        </message>
    </context>
    <context>
        <name>models/runs/layer_names.py</name>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Output {0}</source>
            <translation>輸出 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Linear {0}</source>
            <translation>全連接 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Conv2d {0}</source>
            <translation>卷積 {0}</translation>
        </message>
        <message>
            <location filename="../../models/runs/layer_names.py" />
            <source>Conv1d {0}</source>
            <translation>一維卷積 {0}</translation>
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
            <translation>全域平均</translation>
        </message>
    </context>
    <context>
        <name>models/runs/record.py</name>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>A name has {most} letters at most.</source>
            <translation>名稱最多 {most} 個字元。</translation>
        </message>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>A note has {most:,} letters at most.</source>
            <translation>備註最多 {most:,} 個字元。</translation>
        </message>
        <message>
            <location filename="../../models/runs/record.py" />
            <source>Run {0}</source>
            <comment>its number</comment>
            <translation>訓練 {0}</translation>
        </message>
    </context>
    <context>
        <name>models/runs/side_by_side.py</name>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Their samples differ, so they cannot learn from the same batches. Give both the same data, with the same settings and the same data seed.</source>
            <translation>兩者的樣本不同，無法用相同的批次學習。請讓兩者使用相同的資料、相同的資料設定和相同的資料種子。</translation>
        </message>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Batches of {0} and of {1} samples are not the same batches. Give both the same batch size.</source>
            <translation>每批 {0} 個樣本與每批 {1} 個樣本不是相同的批次。請讓兩者的批次大小相同。</translation>
        </message>
        <message>
            <location filename="../../models/runs/side_by_side.py" />
            <source>Their weight seeds differ, so they take the same samples in another order. With the same weight seed, their batches are the same.</source>
            <translation>兩者的權重種子不同，因此樣本相同而順序不同。權重種子相同，批次才相同。</translation>
        </message>
    </context>
    <context>
        <name>models/talk/shapes.py</name>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>weighted sum z</source>
            <translation>加權和 z</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>answer − target</source>
            <translation>輸出 − 目標值</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>probability of the true class</source>
            <translation>真實類別的機率</translation>
        </message>
        <message>
            <location filename="../../models/talk/shapes.py" />
            <source>answer × target (±1)</source>
            <translation>輸出 × 目標值（±1）</translation>
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
            <translation>在第 {epoch} 週期停止：{why}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>{0} The weights of epoch {1} are back, the best that were kept.</source>
            <translation>{0}已恢復保留下來的最好的權重，即第 {1} 週期的權重。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>{0} epochs are done</source>
            <extracomment>of one: 1 epoch is done</extracomment>
            <translation>
                <numerusform>已訓練 {0} 個週期</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the test loss is down to {0}</source>
            <translation>測試損失已降到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the training loss is down to {0}</source>
            <translation>訓練損失已降到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the test accuracy is up to {0}</source>
            <translation>測試準確率已達到 {0}</translation>
        </message>
        <message>
            <location filename="../../models/talk/stopped.py" />
            <source>the training accuracy is up to {0}</source>
            <translation>訓練準確率已達到 {0}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>no lower training loss for {0} epochs</source>
            <extracomment>of one: no lower training loss for 1 epoch</extracomment>
            <translation>
                <numerusform>訓練損失連續 {0} 個週期沒有降低</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../models/talk/stopped.py" />
            <source>no lower test loss for {0} epochs</source>
            <extracomment>of one: no lower test loss for 1 epoch</extracomment>
            <translation>
                <numerusform>測試損失連續 {0} 個週期沒有降低</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>models/talk/tensors/notation.py</name>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>That is too long: at most {most} characters are read.</source>
            <translation>太長了：最多讀取 {most} 個字元。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is not understood here. Write a slice such as {example}.</source>
            <translation>這裡看不懂「{part}」。請寫一個切片，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>This tensor is called {name} here, so begin with {name}, as in {example}.</source>
            <translation>這個張量在這裡叫 {name}，所以請以 {name} 開頭，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” cannot stand here.</source>
            <translation>「{part}」不能出現在這裡。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“.{method}” is not known here. There are .T, .transpose(), .reshape() and .flatten().</source>
            <translation>這裡沒有「.{method}」。可用的有 .T、.transpose()、.reshape() 和 .flatten()。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>The brackets are empty. “:” stands for a whole axis.</source>
            <translation>方括號是空的。「:」表示整個軸。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is no index. There are numbers, start:stop:step, “...” and None.</source>
            <translation>「{part}」不是索引。可用的有數字、起點:終點:步長、「...」和 None。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{part}” is no whole number.</source>
            <translation>「{part}」不是整數。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>{number} is too large.</source>
            <translation>{number} 太大了。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{needed}” is missing before “{part}”.</source>
            <translation>「{part}」前面缺少「{needed}」。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>“{needed}” is missing at the end.</source>
            <translation>結尾缺少「{needed}」。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/notation.py" />
            <source>Something is missing at the end, as in {example}.</source>
            <translation>結尾缺少內容，例如應為 {example}。</translation>
        </message>
    </context>
    <context>
        <name>models/talk/tensors/views.py</name>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>The shape {shape} has {axes} axes, but the slice names {named}.</source>
            <translation>形狀 {shape} 有 {axes} 個軸，切片卻寫了 {named} 個。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>“...” can stand only once in a slice.</source>
            <translation>一個切片中「...」只能出現一次。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>A step of 0 leads nowhere. Leave it out, or take another number.</source>
            <translation>步長不能為 0。請去掉它，或換一個數。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>transpose needs each axis of {shape} once: the numbers 0 to {last}.</source>
            <translation>transpose 需要 {shape} 的每個軸各一次：數字 0 到 {last}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>reshape needs sizes from 0 on; one of them may be −1, which stands for what is left.</source>
            <translation>reshape 的各個大小不能小於 0；其中一個可以寫成 −1，表示由其餘大小推算。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{count} numbers cannot be arranged as {shape}: they are no multiple of {fixed}.</source>
            <translation>{count} 個數無法排成 {shape}：個數不是 {fixed} 的倍數。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{count} numbers cannot be arranged as {shape}, which has {fixed}.</source>
            <translation>{count} 個數無法排成 {shape}，它需要 {fixed} 個數。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>{shape} cannot be broadcast to {wanted}: counted from the last axis, each has to be equal or 1.</source>
            <translation>{shape} 不能廣播成 {wanted}：從最後一個軸數起，每個軸的大小必須相等或為 1。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>Index {index} is outside of axis {axis}, which has {size} places: 0 to {last}.</source>
            <translation>索引 {index} 超出了軸 {axis}，它有 {size} 個位置：0 到 {last}。</translation>
        </message>
        <message>
            <location filename="../../models/talk/tensors/views.py" />
            <source>That would be {count} axes; at most {most} can be shown.</source>
            <translation>這樣會有 {count} 個軸；最多能顯示 {most} 個。</translation>
        </message>
    </context>
    <context>
        <name>models/variations/result.py</name>
        <message>
            <location filename="../../models/variations/result.py" />
            <source>Test R²</source>
            <translation>測試 R²</translation>
        </message>
        <message>
            <location filename="../../models/variations/result.py" />
            <source>Training R²</source>
            <translation>訓練 R²</translation>
        </message>
    </context>
    <context>
        <name>models/variations/search.py</name>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>Choose a setting to search.</source>
            <translation>請選擇一個要搜尋的設定。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>Choose 1 to {most:,} trials.</source>
            <translation>請選擇 1 到 {most:,} 次試驗。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <location filename="../../models/variations/variation.py" />
            <source>Choose 1 to {most:,} epochs.</source>
            <translation>請選擇 1 到 {most:,} 個週期。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <location filename="../../models/variations/variation.py" />
            <source>Choose 1 to {most} seeds, each a whole number.</source>
            <translation>請選擇 1 到 {most} 個種子，每個都是整數。</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>waits</source>
            <translation>等待中</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>trains</source>
            <translation>訓練中</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>no result</source>
            <translation>無結果</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>{field} needs a range such as {example}, or values with commas between them, got {value}</source>
            <translation>{field} 需要一個範圍，例如 {example}，或以逗號分隔的值，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/variations/search.py" />
            <source>--over needs a setting and its range, such as learning_rate=0.001..1, got {value}</source>
            <translation>--over 需要一個設定及其範圍，例如 learning_rate=0.001..1，但給的是 {value}</translation>
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
            <translation>有多少個全連接隱藏層；多出的每一層都與最後一層相同</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Width</source>
            <translation>寬度</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Neurons in every hidden Linear layer</source>
            <translation>每個全連接隱藏層的神經元數</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Activation of all layers</source>
            <translation>所有層的激勵函數</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Function of every hidden layer</source>
            <translation>每個隱藏層的激勵函數</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{key} cannot be varied in this design; choose one of {options}</source>
            <translation>這個設計中不能變化 {key}；請從 {options} 中選擇</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{0} of the output</source>
            <translation>輸出的{0}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{0} of layer {1}</source>
            <translation>第 {1} 層的{0}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>This setting is not in the design any more.</source>
            <translation>這個設定已不在設計中。</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>Type the values to compare, with commas between them.</source>
            <translation>請輸入要比較的值，用逗號分隔。</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <location filename="../../ui/doctor/names.py" />
            <source>on</source>
            <translation>開</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <location filename="../../ui/doctor/names.py" />
            <source>off</source>
            <translation>關</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be on or off, got {value}</source>
            <translation>{field}必須是開或關，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../models/variations/setting.py" />
            <source>{field} must be a number, got {value}</source>
            <translation>{field}必須是數字，但給的是 {value}</translation>
        </message>
    </context>
    <context>
        <name>models/variations/variation.py</name>
        <message>
            <location filename="../../models/variations/variation.py" />
            <source>Choose at most two settings, and not the same one twice.</source>
            <translation>最多選擇兩個設定，且不能選同一個兩次。</translation>
        </message>
        <message>
            <location filename="../../models/variations/variation.py" />
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Choose 1 to {most} values of a setting.</source>
            <translation>請選擇一個設定的 1 到 {most} 個值。</translation>
        </message>
        <message>
            <location filename="../../models/variations/variation.py" />
            <source>These are {count:,} runs; {most:,} are possible at once. Choose fewer values or seeds.</source>
            <translation>這共有 {count:,} 次訓練；一次最多 {most:,} 次。請少選幾個值或種子。</translation>
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
            <translation>MNIST，直到測試樣本答對 99 %</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>A run that moves between devices</source>
            <translation>在裝置之間移動的一次訓練</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>Pictures of MNIST's size</source>
            <translation>MNIST 大小的圖片</translation>
        </message>
        <message>
            <location filename="../../playground/bench/accelerator.py" />
            <source>Memory that becomes too short</source>
            <translation>記憶體變得不夠</translation>
        </message>
    </context>
    <context>
        <name>playground/bench/program.py</name>
        <message>
            <location filename="../../playground/bench/program.py" />
            <source>The demo was not done within {seconds:g} s.</source>
            <translation>示範未能在 {seconds:g} 秒內完成。</translation>
        </message>
        <message>
            <location filename="../../playground/bench/program.py" />
            <source>The demo failed: {why}</source>
            <translation>示範執行失敗：{why}</translation>
        </message>
    </context>
    <context>
        <name>playground/bench/small.py</name>
        <message>
            <location filename="../../playground/bench/small.py" />
            <source>The engine did not answer within {seconds} s.</source>
            <translation>引擎未在 {seconds} 秒內回應。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/bench.py</name>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>Small networks, one core, 250 training points</source>
            <translation>小網路，單核心，250 個訓練點</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>Pictures of MNIST's size, one core</source>
            <translation>MNIST 大小的圖片，單核心</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>The program</source>
            <translation>程式本身</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>{0:.0f} s. Ratios are medians of {1} interleaved rounds.</source>
            <translation>共 {0:.0f} 秒。比值是 {1} 輪交替測量的中位數。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>processor</source>
            <translation>處理器</translation>
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
            <translation>裝置</translation>
        </message>
        <message>
            <location filename="../../playground/cli/bench.py" />
            <source>threads</source>
            <translation>執行緒</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/drawings.py</name>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>the network {name} is not part of this copy of the program</source>
            <translation>這份程式沒有附上網路 {name}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} does not read pictures; give it --csv</source>
            <translation>{file} 不讀取圖片；請改用 --csv</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} reads colours, which drawings do not have; give it --image</source>
            <translation>{file} 讀取的是彩色圖片，但手繪圖沒有顏色；請改用 --image</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>{file} has weights so large that its answers are no numbers</source>
            <translation>{file} 的權重太大，算出的答案已經不是數字</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <location filename="../../ui/panels/base/legend.py" />
            <source>unsure</source>
            <translation>不確定</translation>
        </message>
        <message>
            <location filename="../../playground/cli/drawings.py" />
            <source>sure</source>
            <translation>確定</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/health.py</name>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the window</source>
            <translation>視窗</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the charts</source>
            <translation>圖表</translation>
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
            <translation>訓練</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training small networks fast</source>
            <translation>快速訓練小網路</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the data sets Iris and Digits</source>
            <translation>鳶尾花和手寫數字資料集</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>files of trained networks</source>
            <translation>訓練好的網路檔案</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>downloads of data sets</source>
            <translation>下載資料集</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>pictures</source>
            <translation>圖片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>pictures of phones (HEIC)</source>
            <translation>手機圖片（HEIC）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Run `make run` again; it installs what is missing.</source>
            <translation>請再次執行 `make run`，它會安裝缺少的部分。</translation>
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
            <translation>請安裝 Python 3.11 或更新版本。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>the folder for temporary files</source>
            <translation>暫存資料夾</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Let TMPDIR name another folder.</source>
            <translation>請讓 TMPDIR 指向其他資料夾。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>your own folder</source>
            <translation>你的個人資料夾</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Make it writable: settings and unsaved work are kept in it.</source>
            <translation>請讓它可寫入：設定和未儲存的內容都存在裡面。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0}, for {1}: {2}.</source>
            <translation>{0}（用於{1}）：{2}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} {1}, for {2}</source>
            <translation>{0} {1}，用於{2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} cannot be written: {1}.</source>
            <translation>{0}無法寫入：{1}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} has {1} MB of room left.</source>
            <translation>{0}只剩 {1} MB 空間。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>Free {0} MB.</source>
            <translation>請騰出 {0} MB。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>{0} can be written, {1} GB free</source>
            <translation>{0}可寫入，剩餘 {1} GB</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training: {0}.</source>
            <translation>訓練：{0}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/health.py" />
            <source>training: {0} {1} CPU cores</source>
            <translation>訓練：{0}{1} 個 CPU 核心</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/info.py</name>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Flaws of the data: {0}</source>
            <translation>資料的缺陷：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Cannot run: {0}</source>
            <translation>無法執行：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>{0} {1} %</source>
            <translation>{0} {1}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>shape</source>
            <translation>形狀</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>parameters</source>
            <translation>參數</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>Inputs ({0})</source>
            <translation>輸入（{0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <source>total</source>
            <translation>合計</translation>
        </message>
        <message>
            <location filename="../../playground/cli/info.py" />
            <location filename="../../ui/network/hints.py" />
            <source>{0}, no bias</source>
            <translation>{0}，無偏差</translation>
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
            <translation>填補 {0}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/lessons.py</name>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>The design of {file} cannot run: {why}</source>
            <translation>{file} 的設計無法執行：{why}</translation>
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
                <numerusform>{0} 個挑戰</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/lessons.py" />
            <location filename="../../ui/app/questions.py" />
            <source>{0} minutes</source>
            <extracomment>of one: {0} minute</extracomment>
            <translation>
                <numerusform>{0} 分鐘</numerusform>
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
            <translation>已寫入 {0}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>{file} is a file already; only a folder can be packed.</source>
            <translation>{file} 已是檔案；只能打包資料夾。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/lessons.py" />
            <source>The name of a lesson's file ends in {suffix}, got {value}.</source>
            <translation>課程檔案的名稱應以 {suffix} 結尾，實際為 {value}。</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/main.py</name>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>interrupted; nothing was saved</source>
            <translation>已中斷；沒有儲存任何內容</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>Neural Network Playground without its window.</source>
            <translation>不開啟視窗，執行本程式。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train a design, or go on with a trained network</source>
            <translation>訓練一個設計，或繼續訓練已訓練的網路</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the runs that the program's window has kept</source>
            <translation>程式視窗保留下來的訓練</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train a design many times, with other seeds and settings</source>
            <translation>用不同的種子和設定多次訓練一個設計</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>look for good settings of a design, alone or with others</source>
            <translation>為一個設計搜尋好的設定，可單獨進行，也可與其他程序一起</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>answer the rows of a table, or drawings</source>
            <translation>回答表格的各列，或手繪圖</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>make a design of a table: .csv, .tsv or .xlsx</source>
            <translation>由表格（.csv、.tsv 或 .xlsx）產生設計</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>layers, shapes and parameters of a design or a trained network</source>
            <translation>設計或訓練好的網路的層、形狀和參數</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>check a lesson that you write, and pack it into one file</source>
            <translation>檢查你編寫的課程，並打包成一個檔案</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a lesson's folder, or a .lesson file</source>
            <translation>課程資料夾或 .lesson 檔案</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the folder as one file</source>
            <translation>把資料夾寫成一個檔案</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>how fast this machine trains, beside plain PyTorch</source>
            <translation>這台機器訓練有多快，與一般 PyTorch 對比</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>less than a minute, less exact</source>
            <translation>不到一分鐘，精確度較低</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object</source>
            <translation>輸出一個 JSON 物件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>tables as the README has them</source>
            <translation>README 中那樣的表格</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>measure an accelerator; cpu rehearses that</source>
            <translation>測量一個加速器；cpu 是對此的預演</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the figures here as they come</source>
            <translation>邊測邊把數值寫到這裡</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train the digit network that comes along anew</source>
            <translation>重新訓練隨程式附帶的數字網路</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <location filename="../../main.py" />
            <source>a design (.json) or a trained network (.safetensors)</source>
            <translation>設計（.json）或訓練好的網路（.safetensors）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>passes over the training data (default {0})</source>
            <translation>在訓練資料上訓練的週期數（預設 {0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train for so long instead</source>
            <translation>改為訓練這麼多秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>seed of weights and data (designs only)</source>
            <translation>權重和資料的種子（僅用於設計）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>where to compute (default auto)</source>
            <translation>在哪裡運算（預設 auto）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the trained network here</source>
            <translation>把訓練好的網路寫到這裡</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a line, the last with the result</source>
            <translation>每行一個 JSON 物件，最後一個是結果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: how each run went, and all its settings</source>
            <translation>一張表：每次訓練的結果與全部設定</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>where they lie (default: this user's own)</source>
            <translation>所在位置（預設：目前使用者的）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a design (.json)</source>
            <translation>一個設計（.json）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a setting and its values, such as learning_rate=0.001,0.01; at most twice</source>
            <translation>一個設定及其各個值，例如 learning_rate=0.001,0.01；最多兩次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many seeds (default {0})</source>
            <translation>種子的個數（預設 {0}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the seeds are those of the data, not of the weights</source>
            <translation>種子是資料的種子，而不是權重的</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the accuracy, or R², from which a run counts as one that works</source>
            <translation>達到多少準確率（或 R²）才算成功的訓練</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many runs at once (default all cores but one)</source>
            <translation>同時訓練的個數（預設除一個外的所有核心）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: one row for each run</source>
            <translation>一張表：每次訓練一列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a run, the last with what they say together</source>
            <translation>每次訓練一個 JSON 物件，最後一個是合在一起的結果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>Tries designs with other depths, widths, activations, optimizers and learning rates. They are chosen by their accuracy, or R², on a fifth of the training samples; of equal ones the lower loss is better. The test samples judge the best one, once, at the end.</source>
            <translation>嘗試深度、寬度、激勵函數、最佳化器和學習率不同的設計。選擇的依據是它們在五分之一訓練樣本上的準確率或 R²；相同時損失較低者為優。測試樣本只在最後對最好的設計評價一次。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a design (.json); none to take part in the study of --storage</source>
            <translation>一個設計（.json）；不給則參加 --storage 中的研究</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many designs (default 40), shared by all who take part</source>
            <translation>嘗試的設計個數（預設 40），由所有參加者分擔</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>end after so long, whatever is left</source>
            <translation>經過這麼長時間（秒）後結束，不管還剩多少</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>ranges, such as learning_rate=0.001..1 activation=tanh,relu, or width=off to leave one as it is</source>
            <translation>範圍，例如 learning_rate=0.001..1 activation=tanh,relu；width=off 表示該設定保持不變</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>train each design with so many seeds (default 1)</source>
            <translation>每個設計用多少個種子訓練（預設 1）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>share the search: sqlite:///study.db, journal:study.log, postgresql://…</source>
            <translation>共用搜尋：sqlite:///study.db、journal:study.log、postgresql://…</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>which study of that storage (default playground)</source>
            <translation>該儲存中的哪個研究（預設 playground）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>so many designs at once (default all cores but one)</source>
            <translation>同時訓練的設計個數（預設除一個外的所有核心）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table: the values of each trial, and what came of it</source>
            <translation>一張表：每次試驗的取值和結果</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a trial, the last with the best one</source>
            <translation>每次試驗一個 JSON 物件，最後一個是最好的試驗</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a table in text (.csv, .tsv) or a workbook (.xlsx)</source>
            <translation>文字表格（.csv、.tsv）或活頁簿（.xlsx）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the column that is learned</source>
            <translation>要學習的欄</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the columns that it is learned from</source>
            <translation>作為輸入的欄</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>whether to learn classes or a number</source>
            <translation>學習類別還是數值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>what to do where a value is missing</source>
            <translation>有缺漏值時怎麼辦</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>which sheet of a workbook (default the first)</source>
            <translation>活頁簿中的哪個工作表（預設第一個）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>put the rows into the design, as points to edit</source>
            <translation>把各列作為可編輯的點放進設計</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>write the design here</source>
            <translation>把設計寫到這裡</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a trained network (.safetensors), or digits: the one that comes along</source>
            <translation>訓練好的網路（.safetensors），或 digits：隨程式附帶的網路</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one sample a row, one measurement a column, with or without their names</source>
            <translation>每列一個樣本，每欄一個測量值，可以有欄名</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>drawings: lists of strokes, lists of [x, y], y down</source>
            <translation>手繪圖：筆畫的清單，每個筆畫是 [x, y] 的清單，y 向下</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>a digit each, dark or light, on plain paper; or, where other pictures were learned, photos like those</source>
            <translation>每張圖一個數字，深色或淺色，寫在乾淨的紙上；如果學的是別的圖片，則用與它們相似的照片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>the samples that it was trained and tested on, all as a CSV table</source>
            <translation>訓練和測試所用的全部樣本，輸出為 CSV 表格</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>one JSON object a row or drawing</source>
            <translation>每列或每張手繪圖一個 JSON 物件</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>passes over the training data</source>
            <translation>在訓練資料上訓練的週期數</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>learn and test on parts of the training data alone</source>
            <translation>只用訓練資料的一部分來學習和測試</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a whole number from 1 to 1000000000, got {0!r}</source>
            <translation>必須是 1 到 1000000000 的整數，但給的是 {0!r}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a number of seconds above 0, got {0!r}</source>
            <translation>必須是大於 0 的秒數，但給的是 {0!r}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/main.py" />
            <source>must be a whole number from 0 to {0}, got {1!r}</source>
            <translation>必須是 0 到 {0} 的整數，但給的是 {1!r}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/predict.py</name>
        <message>
            <location filename="../../playground/cli/predict.py" />
            <source>{file} is not a trained network (.safetensors)</source>
            <translation>{file} 不是訓練好的網路（.safetensors）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/predict.py" />
            <source>{file} reads pictures; give it --strokes or --image</source>
            <translation>{file} 讀取的是圖片；請改用 --strokes 或 --image</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/pretraining/pretrain.py</name>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>MNIST, {0:,} pictures: {1:.2%}</source>
            <translation>MNIST，{0:,} 張圖片：{1:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>pen strokes, {0:,} drawings by writers {1}: {2:.2%}</source>
            <translation>筆跡，書寫者 {1} 的 {0:,} 張手繪圖：{2:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the same at a quarter of the size, in the corners, with the thickest pen: {0:.2%}</source>
            <translation>同樣的圖縮小到四分之一，放在角落，用最粗的筆：{0:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>the same, 4 and 7 drawn in one line, 6 and 9 with a smaller loop: {0:.2%}</source>
            <translation>同樣的圖，4 和 7 一筆畫成，6 和 9 的圈較小：{0:.2%}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>sure of {0:.2%} of the drawings, and right with {1:.2%} of these</source>
            <translation>對 {0:.2%} 的手繪圖確定，其中 {1:.2%} 正確</translation>
        </message>
        <message>
            <location filename="../../playground/cli/pretraining/pretrain.py" />
            <source>unsure of {0:.2%} of {1} doodles of {2} other things</source>
            <translation>對 {2} 種其他東西的 {1} 張塗鴉，{0:.2%} 不確定</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/pretraining/recipe.py</name>
        <message>
            <location filename="../../playground/cli/pretraining/recipe.py" />
            <source>epoch {0} of {1}: loss {2:.4f}</source>
            <translation>第 {0} 週期，共 {1} 個週期：損失 {2:.4f}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/rows.py</name>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} cannot be read: it is empty.</source>
            <translation>無法讀取 {file}：它是空的。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} needs {count} columns ({names}), found {found}</source>
            <translation>{file} 需要 {count} 欄（{names}），但有 {found} 欄</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file}, line {line} has {found} columns, but the first line has {count}.</source>
            <translation>{file} 第 {line} 行有 {found} 欄，但第一行有 {count} 欄。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} has no rows</source>
            <translation>{file} 沒有任何資料列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}: the column {column} has no value.</source>
            <translation>{file} 第 {line} 行：「{column}」欄沒有值。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}, column {column}: {value} {why}.</source>
            <translation>{file} 第 {line} 行，「{column}」欄：{value} {why}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has no column {missing}. Not known: {unknown}.</source>
            <translation>{file} 缺少欄位：{missing}。無法辨認的欄：{unknown}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has no column {missing}.</source>
            <translation>{file} 缺少欄位：{missing}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/rows.py" />
            <source>{file} has the column {name} twice</source>
            <translation>{file} 中的「{name}」欄出現兩次</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/runs.py</name>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <source>{folder} is not a folder.</source>
            <translation>{folder} 不是資料夾。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <source>No runs are kept in {0}.</source>
            <translation>{0} 中沒有保留的訓練。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>epoch {0}</source>
            <translation>第 {0} 週期</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>test loss {0}</source>
            <translation>測試損失 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/beside/one_run.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>accuracy {0}</source>
            <translation>準確率 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/runs.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>pinned</source>
            <translation>已釘選</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/saving.py</name>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0} could not be saved ({1})</source>
            <translation>無法儲存 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0}; the trained network is in {1} instead</source>
            <translation>{0}；訓練好的網路改存在 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/saving.py" />
            <source>{0}, and neither could it in {1}</source>
            <translation>{0}，存到 {1} 也沒有成功</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/stroke_files.py</name>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file} holds an empty list of drawings</source>
            <translation>{file} 的手繪圖清單是空的</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}, stroke {stroke}, point {point}</source>
            <translation>{file}，第 {drawing} 張手繪圖，第 {stroke} 筆，第 {point} 點</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}, stroke {stroke}</source>
            <translation>{file}，第 {drawing} 張手繪圖，第 {stroke} 筆</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file}, drawing {drawing}</source>
            <translation>{file}，第 {drawing} 張手繪圖</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{file} is not JSON text that holds a list of drawings</source>
            <translation>{file} 不是內含手繪圖清單的 JSON 文字</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be a list of strokes</source>
            <translation>{place}：必須是筆畫的清單</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: is too long</source>
            <translation>{place}：太長</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: nothing was drawn</source>
            <translation>{place}：沒有畫任何東西</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: more than {most} points</source>
            <translation>{place}：超過 {most} 個點</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be a list of points</source>
            <translation>{place}：必須是點的清單</translation>
        </message>
        <message>
            <location filename="../../playground/cli/stroke_files.py" />
            <source>{place}: must be [x, y], two numbers of at most {most:,}, got {value}</source>
            <translation>{place}：必須是 [x, y]，兩個不超過 {most:,} 的數字，但給的是 {value}</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/tables/importing.py</name>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>--save needs a name that ends in .json, got {path}</source>
            <translation>--save 需要以 .json 結尾的名稱，得到的是 {path}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/train.py" />
            <source>saved {0}</source>
            <translation>已儲存 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{file}: points have one or two numbers and a target, here are {count} inputs. Name them with --inputs.</source>
            <translation>{file}：點有一個或兩個數和一個目標，而這個表有 {count} 個輸入。請用 --inputs 指定。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{name} cannot be an input and the target.</source>
            <translation>「{name}」欄不能既是輸入又是目標。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{name} would be learned. Name another column with --target.</source>
            <translation>「{name}」欄會被當作學習目標。請用 --target 指定另一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{file} has no column {name}. It has: {names}.</source>
            <translation>{file} 沒有「{name}」欄。它的欄有：{names}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows</source>
            <extracomment>of one: {0} row</extracomment>
            <translation>
                <numerusform>{0} 列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} columns</source>
            <extracomment>of one: {0} column</extracomment>
            <translation>
                <numerusform>{0} 欄</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>sheet {0}</source>
            <translation>工作表「{0}」</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{0}, delimiter {1}, decimal sign {2}</source>
            <translation>{0}，分隔符號為{1}，小數點符號為 {2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>the first row has the names</source>
            <translation>第一列是欄名</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>no row has names</source>
            <translation>沒有欄名列</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>{0}: {1}, {2} ({3}; {4})</source>
            <translation>{0}：{1}，{2}（{3}；{4}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>pictures of 28 × 28 pixels</source>
            <translation>28 × 28 像素的圖片</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>learns {0}, a number, from: {1}</source>
            <translation>學習數值 {0}，依據：{1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} classes</source>
            <extracomment>of one: {0} class</extracomment>
            <translation>
                <numerusform>{0} 個類別</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <source>learns {0} ({1}: {2}) from: {3}</source>
            <translation>學習 {0}（{1}：{2}），依據：{3}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/importing.py" />
            <location filename="../../playground/cli/train.py" />
            <source>{0} and {1} more</source>
            <translation>{0}，另有 {1} 個</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/tables/rows.py</name>
        <message>
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file} has no column {missing}. It has: {names}.</source>
            <translation>{file} 缺少這些欄：{missing}。它的欄有：{names}。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/tables/rows.py" />
            <source>{file}, line {line}, column {column}: {value} was not among the texts that were learned ({known}).</source>
            <translation>{file} 第 {line} 行，「{column}」欄：{value} 不在學過的文字中（{known}）。</translation>
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
            <translation>位置引數</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>options</source>
            <translation>選項</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>show this help message and exit</source>
            <translation>顯示這份說明並離開</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>the following arguments are required: %s</source>
            <translation>缺少這些引數：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>unrecognized arguments: %s</source>
            <translation>無法辨識的引數：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>引數 %(argument_name)s：%(message)s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>沒有這個選擇：%(value)r（可選 %(choices)s）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>invalid %(type)s value: %(value)r</source>
            <translation>值無效（%(type)s）：%(value)r</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>expected one argument</source>
            <translation>後面要有一個值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>expected at least one argument</source>
            <translation>後面至少要有一個值</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>not allowed with argument %s</source>
            <translation>不能與引數 %s 同用</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>one of the arguments %s is required</source>
            <translation>必須給出這些引數之一：%s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>選項不明確：%(option)s 可能是 %(matches)s</translation>
        </message>
        <message>
            <location filename="../../playground/cli/terminal.py" />
            <source>ignored explicit argument %r</source>
            <translation>多餘的值 %r</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/train.py</name>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{why}. Leave --device out, and the program chooses.</source>
            <translation>{why}。省略 --device，程式會自行選擇。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>what was learned so far is saved</source>
            <translation>已學到的內容已儲存</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>nothing was saved, as --save was not given</source>
            <translation>沒有儲存任何內容，因為沒有給出 --save</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>interrupted; {0}</source>
            <translation>已中斷；{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>--seed is for designs; a trained network goes on with its own seeds</source>
            <translation>--seed 只用於設計；訓練好的網路會沿用自己的種子</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>--save needs a name that ends in .safetensors, got {path}</source>
            <translation>--save 需要以 .safetensors 結尾的檔名，但給的是 {path}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>the folder {folder} does not exist</source>
            <translation>資料夾 {folder} 不存在</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{path} cannot be written: {why}</source>
            <translation>無法寫入 {path}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <location filename="../../ui/panels/loss/chart_options.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <location filename="../../ui/runs/beside/both_curves.py" />
            <location filename="../../ui/runs/vary/charts.py" />
            <source>epoch</source>
            <translation>週期</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/cli/train.py" />
            <source>{0:,} epochs</source>
            <extracomment>of one: 1 epoch</extracomment>
            <translation>
                <numerusform>{0:,} 個週期</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{epochs}, {steps:,} steps in {seconds:.2f} s ({steps_per_second:,.0f} steps/s on {device}, {stepper})</source>
            <translation>{epochs}，{steps:,} 步，共 {seconds:.2f} 秒（{steps_per_second:,.0f} 步/秒，{device}，{stepper}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>training loss {0}, test loss {1}</source>
            <translation>訓練損失 {0}，測試損失 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}, test accuracy {1:.1f} %</source>
            <translation>{0}，測試準確率 {1:.1f}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}, training R² {1}, test R² {2}</source>
            <translation>{0}，訓練 R² {1}，測試 R² {2}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>the losses are weighted so that all classes count alike</source>
            <translation>損失已加權，使各類別同等重要</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>test accuracy by class: {0}</source>
            <translation>各類別的測試準確率：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>{0}: {1:.1f} %</source>
            <translation>{0} {1:.1f}%</translation>
        </message>
        <message>
            <location filename="../../playground/cli/train.py" />
            <source>too large for a number</source>
            <translation>大得無法表示</translation>
        </message>
    </context>
    <context>
        <name>playground/cli/variations/search.py</name>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>interrupted; {0} of {1} trials are done</source>
            <translation>已中斷；完成了 {1} 次試驗中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>Name a design to search with, or with --storage a study to take part in.</source>
            <translation>請給出要搜尋的設計，或用 --storage 給出要參加的研究。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{option} needs a design; a study that is joined has its own.</source>
            <translation>{option} 需要一個設計；所參加的研究有它自己的值。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>trial</source>
            <translation>次試驗</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>best {0:.4g}</source>
            <translation>最好 {0:.4g}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{0} of {1} trials in {2:.1f} s</source>
            <translation>{1} 次試驗中的 {0} 次，用時 {2:.1f} 秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>No trial has a result.</source>
            <translation>沒有一次試驗有結果。</translation>
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
            <translation>最好的是第 {0} 號試驗：{1}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>validation R²</source>
            <translation>驗證 R²</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>validation accuracy</source>
            <translation>驗證準確率</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>It was chosen by its {0} of {1:.4g}, on a fifth of the training samples; that is no estimate for new samples, as the luckiest of many is chosen.</source>
            <translation>它是按五分之一訓練樣本上的{0} {1:.4g} 選出的；這不能用來估計新樣本上的表現，因為選中的是眾多試驗中運氣最好的一個。</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>{0} {1:.4g}</source>
            <translation>{0} {1:.4g}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/search.py" />
            <source>Trained once more on all training samples: {0}. The test samples had no part in the choice.</source>
            <translation>用全部訓練樣本重新訓練一次：{0}。測試樣本沒有參與選擇。</translation>
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
            <translation>已中斷；完成了 {1} 次訓練中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>--over needs a setting and its values, such as learning_rate=0.01,0.1, got {value}</source>
            <translation>--over 需要一個設定及其各個值，例如 learning_rate=0.01,0.1，但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>{0} runs in {1:.2f} s</source>
            <translation>{0} 次訓練，用時 {1:.2f} 秒</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>works on {0} of {1} seeds ({2} at least {3:g})</source>
            <translation>{1} 個種子中有 {0} 個成功（{2}至少 {3:g}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>{0} {1:.4g} ({2:.4g} to {3:.4g})</source>
            <translation>{0} {1:.4g}（{2:.4g} 到 {3:.4g}）</translation>
        </message>
        <message>
            <location filename="../../playground/cli/variations/vary.py" />
            <source>stuck: seeds {0}</source>
            <translation>卡住的種子：{0}</translation>
        </message>
    </context>
    <context>
        <name>playground/companions/accompanied_session.py</name>
        <message>
            <location filename="../../playground/companions/accompanied_session.py" />
            <source>There is no run beside.</source>
            <translation>沒有並列的訓練。</translation>
        </message>
    </context>
    <context>
        <name>playground/companions/companion_run.py</name>
        <message>
            <location filename="../../playground/companions/companion_run.py" />
            <source>The run beside met a problem that the program does not know ({kind}: {why}).</source>
            <translation>並列的訓練遇到程式未知的問題（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/dataset.py</name>
        <message>
            <location filename="../../playground/datasets/dataset.py" />
            <source>{why} The network answers all the same.</source>
            <translation>{why}網路仍可回答。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/dataset.py" />
            <location filename="../../playground/datasets/tables/reading.py" />
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Reading {0}</source>
            <translation>正在讀取 {0}</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/download.py</name>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} has to be downloaded first ({size:.0f} MB).</source>
            <translation>需要先下載 {title}（{size:.0f} MB）。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} could not be stored in {folder}: {why}. Make room there, or let the environment variable PLAYGROUND_DATA name a folder that holds its files, and try again.</source>
            <translation>無法將 {title} 存到 {folder}：{why}。請在該處騰出空間，或用環境變數 PLAYGROUND_DATA 指定存有這些檔案的資料夾，然後再試一次。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>Downloading {0}</source>
            <translation>下載 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{title} could not be downloaded: {reasons}. Check the connection to the internet and try again; the digits of 8×8 pixels need no download.</source>
            <translation>無法下載 {title}：{reasons}。請檢查網際網路連線後再試一次；8×8 像素的數字資料集不需要下載。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} answered with error {1}</source>
            <translation>{0} 傳回錯誤 {1}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} could not be reached, or the connection broke off</source>
            <translation>無法連線 {0}，或連線中斷</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{0} sent something else than the file</source>
            <translation>{0} 傳來的不是這個檔案</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/download.py" />
            <source>{file} in {folder} is not the file of {title}: its checksum is another one. Delete it, and it is downloaded.</source>
            <translation>{folder} 裡的 {file} 不是 {title} 的檔案：總和檢查碼不符。請刪除它，程式會重新下載。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/folder.py</name>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The pictures in {folder} have to be read first.</source>
            <translation>需要先讀取 {folder} 裡的圖片。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>a folder without pictures</source>
            <translation>沒有圖片的資料夾</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>{0} is not read</source>
            <translation>不讀取 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>{folder} holds {count:,} pictures, and at most {most:,} can be learned from. Take some out.</source>
            <translation>「{folder}」裡有 {count:,} 張圖片，但最多只能學習 {most:,} 張。請移走一些。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>the whole folder: {0}</source>
            <translation>整個資料夾：{0}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The class {name} has fewer than 2 pictures that can be read. Add some as PNG or JPEG, or take its folder out and choose the folder again.</source>
            <translation>類別 {name} 中可讀取的圖片不足 2 張。請加入 PNG 或 JPEG 圖片，或移走它的資料夾，再重新選擇資料夾。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>The class {name} has fewer than 2 pictures that can be read; {file} is left out, as {why}. Add some as PNG or JPEG, or take its folder out and choose the folder again.</source>
            <translation>類別 {name} 中可讀取的圖片不足 2 張；{file} 已略過，原因是：{why}。請加入 PNG 或 JPEG 圖片，或移走它的資料夾，再重新選擇資料夾。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/folder.py" />
            <source>Reading the pictures in {0}</source>
            <translation>讀取 {0} 中的圖片</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/handwriting.py</name>
        <message>
            <location filename="../../playground/datasets/handwriting.py" />
            <source>the pen strokes are missing: {file}, in the folder that PLAYGROUND_DATA names</source>
            <translation>缺少筆畫資料：{file}，它應該在 PLAYGROUND_DATA 指定的資料夾裡</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/idx.py</name>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <location filename="../../playground/datasets/unipen.py" />
            <source>its content is damaged</source>
            <translation>內容已損壞</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>it is not an idx file of {0} bytes</source>
            <translation>它不是 {0} 位元組的 idx 檔案</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>it is too short or too long</source>
            <translation>它太短或太長</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/idx.py" />
            <source>{file} cannot be used: {why}. Delete it from {folder}, and load the data again.</source>
            <translation>無法使用 {file}：{why}。請把它從 {folder} 刪除，再重新載入資料。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/images.py</name>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>{count:,} are left out: {listed} and others.</source>
            <translation>已略過 {count:,} 項：{listed}等。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>Left out: {listed}.</source>
            <translation>已略過：{listed}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>{count:,} are left out: {listed}.</source>
            <translation>已略過 {count:,} 項：{listed}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>The digits are missing from scikit-learn. Install it again: pip install scikit-learn.</source>
            <translation>scikit-learn 中找不到數字資料集。請重新安裝：pip install scikit-learn。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/images.py" />
            <source>The labels of {title} go beyond 9. Delete its files, and load it again.</source>
            <translation>{title} 的標籤超過 9。請刪除它的檔案，然後重新載入。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/not_here.py</name>
        <message>
            <location filename="../../playground/datasets/not_here.py" />
            <source>{doing} was cancelled. Press play to begin again, or choose another data set.</source>
            <translation>「{doing}」已取消。按「開始」重新進行，或選擇其他資料集。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/plane/formulas.py</name>
        <message>
            <location filename="../../playground/datasets/plane/formulas.py" />
            <source>The formula has no finite value at {places}.</source>
            <translation>公式在 {places} 處沒有有限值。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/samples.py</name>
        <message>
            <location filename="../../playground/datasets/samples.py" />
            <source>There are too few training samples to choose by: a search sets a fifth of them aside. Give it {fewest} or more.</source>
            <translation>訓練樣本太少，無法據以選擇：搜尋要留出其中的五分之一。請至少給 {fewest} 個。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/sign_language/pack.py</name>
        <message>
            <location filename="../../playground/datasets/sign_language/pack.py" />
            <source>{folder} has no photographs named IMG_&lt;number&gt;.JPG in a folder for each digit.</source>
            <translation>{folder} 裡沒有依數字分資料夾存放、名為 IMG_&lt;編號&gt;.JPG 的照片。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/sign_language/pack.py" />
            <source>{file}: {count:,} pictures of {people} people</source>
            <translation>{file}：{people} 人的 {count:,} 張圖片</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/sign_language/photographs.py</name>
        <message>
            <location filename="../../playground/datasets/sign_language/photographs.py" />
            <source>The pictures of hands are missing or damaged. Install the program again.</source>
            <translation>手勢圖片遺失或已損壞。請重新安裝本程式。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/arrays.py</name>
        <message>
            <location filename="../../playground/datasets/tables/arrays.py" />
            <source>{file} has changed since it was imported. Import it again, or look for the file as it was.</source>
            <translation>{file} 在匯入之後有更動。請重新匯入，或找到原來的檔案。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/choosing.py</name>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has no column that can be learned. Choose one.</source>
            <translation>{file} 中沒有可以作為學習目標的欄。請選擇一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has no column left to learn from besides {target}. Choose one at least.</source>
            <translation>除了「{target}」欄，{file} 沒有別的欄可作為輸入。請至少選擇一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has too few rows: {rows}, and {least} are needed, one to learn from and one to test with. Add rows, or type them as points of your own.</source>
            <translation>{file} 的列太少：{rows} 列，至少需要 {least} 列：一列用於學習，一列用於測試。請新增資料列，或將其作為自己的點輸入。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} has too few complete rows: {count} of {rows}, and {least} are needed. Fill the gaps, or leave out the columns that have them.</source>
            <translation>{file} 的完整列太少：{rows} 列中有 {count} 列，至少需要 {least} 列。請補全空缺，或不使用有空缺的欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file} gives {count:,} numbers to learn from, and {most:,} are the limit. Leave columns out.</source>
            <translation>{file} 給出 {count:,} 個數供學習，而上限是 {most:,} 個。請略去一些欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has the same value in every row, so there is nothing to learn. Choose another one.</source>
            <translation>「{name}」欄每一列的值都相同，沒有可學的東西。請另選一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has another value in every row, so nothing can be learned of it. Choose another one.</source>
            <translation>「{name}」欄每一列的值都不同，從中學不到東西。請另選一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} holds dates, which cannot be learned from. Write them as numbers, such as days.</source>
            <translation>「{0}」欄裡是日期，不能用來學習。請把日期寫成數字，例如天數。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} is empty.</source>
            <translation>「{0}」欄是空的。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} holds more than {1} different texts, too many for categories.</source>
            <translation>「{0}」欄裡有超過 {1} 種不同的文字，作為類別太多。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} has the same value in every row.</source>
            <translation>「{0}」欄每一列的值都相同。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} numbers the rows.</source>
            <translation>「{0}」欄只是列的編號。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{file}, line {line}, column {column}: {value} {why}. Correct it, or leave the column out.</source>
            <translation>{file} 第 {line} 行，「{column}」欄：{value} {why}。請改正，或略去這一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} is empty, so it cannot be learned. Choose another one.</source>
            <translation>「{name}」欄是空的，不能作為學習目標。請另選一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} holds dates, which cannot be learned. Choose another one.</source>
            <translation>「{name}」欄裡是日期，不能作為學習目標。請另選一欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>The column {name} has more than {most} different values, too many for classes. Learn it as a number, or choose another column.</source>
            <translation>「{name}」欄有超過 {most} 種不同的值，作為類別太多。請把它作為數值來學習，或另選一欄。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} rows are left out, as values are missing.</source>
            <extracomment>of one: {0} row is left out, as a value is missing.</extracomment>
            <translation>
                <numerusform>略去了 {0} 列，因為有缺漏值。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source>{0} missing values are filled: with the mean of their column, or, of a text, with no category.</source>
            <extracomment>of one: {0} missing value is filled: with the mean of its column, or, of a text, with no category.</extracomment>
            <translation>
                <numerusform>填補了 {0} 個缺漏值：數值用所在欄的平均值，文字則不屬於任何類別。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/choosing.py" />
            <source> And {0} more columns.</source>
            <translation> 還有另外 {0} 欄。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/measured.py</name>
        <message>
            <location filename="../../playground/datasets/tables/measured.py" />
            <source>11 of 344 rows are left out, as values are missing: in 2 the measurements, in 9 only the sex.</source>
            <translation>344 列中有 11 列因缺少數值而未使用：2 列缺少測量值，9 列只缺性別。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/reading.py</name>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has no rows.</source>
            <translation>{file} 沒有任何列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has {count:,} columns, and {most:,} are the limit.</source>
            <translation>{file} 有 {count:,} 欄，而上限是 {most:,} 欄。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has more than {most:,} rows. Take the rows from line {line:,} on out.</source>
            <translation>{file} 超過 {most:,} 列。請去掉第 {line:,} 行起的各列。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/reading.py" />
            <source>{file} has more than {most:,} cells by line {line:,}. Take some rows or columns out.</source>
            <translation>{file} 到第 {line:,} 行為止已超過 {most:,} 個儲存格。請去掉一些列或欄。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/samples.py</name>
        <message>
            <location filename="../../playground/datasets/tables/samples.py" />
            <source>The table {file} has to be read first.</source>
            <translation>要先讀取表格 {file}。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/tables/workbook.py</name>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} is no workbook with a table. Save the table as .xlsx or as CSV.</source>
            <translation>{file} 不是含有表格的活頁簿。請把表格另存為 .xlsx 或 CSV。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} has no sheet {sheet}. It has: {sheets}.</source>
            <translation>{file} 沒有工作表「{sheet}」。它的工作表有：{sheets}。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} holds more than {most} MB when it is unpacked. Save the table as CSV.</source>
            <translation>{file} 解壓縮後超過 {most} MB。請把表格另存為 CSV。</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/tables/workbook.py" />
            <source>{file} is a damaged workbook, or none. Save the table as .xlsx or as CSV.</source>
            <translation>{file} 是損壞的活頁簿，或者不是活頁簿。請把表格另存為 .xlsx 或 CSV。</translation>
        </message>
    </context>
    <context>
        <name>playground/datasets/unipen.py</name>
        <message>
            <location filename="../../playground/datasets/unipen.py" />
            <source>{file} cannot be read: {why}</source>
            <translation>無法讀取 {file}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/datasets/unipen.py" />
            <source>line {number} is not understood</source>
            <translation>第 {number} 行無法辨識</translation>
        </message>
    </context>
    <context>
        <name>playground/devices/device_errors.py</name>
        <message>
            <location filename="../../playground/devices/device_errors.py" />
            <source>There is not enough memory for this. Close other programs, make layers narrower or the batch smaller, or take fewer samples.</source>
            <translation>記憶體不足。請關閉其他程式，減少層的寬度或批次大小，或減少樣本。</translation>
        </message>
    </context>
    <context>
        <name>playground/devices/devices.py</name>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>CPU, compiled</source>
            <translation>CPU，已編譯</translation>
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
            <translation>由你選擇</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>there is no {0} device on this machine</source>
            <translation>這台機器上沒有 {0} 裝置</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>the only device here</source>
            <translation>唯一可用的裝置</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} was found but failed ({1})</source>
            <translation>找到了 {0}，但它發生錯誤（{1}）</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>compared with {0} when training starts</source>
            <translation>開始訓練時與 {0} 比較</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} faster here than {1}</source>
            <translation>在這裡的速度是 {1} 的 {0}</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>the CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} ran out of memory on this design</source>
            <translation>{0} 的記憶體不夠用於這個設計</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>{0} failed on this design</source>
            <translation>{0} 在這個設計上發生錯誤</translation>
        </message>
        <message>
            <location filename="../../playground/devices/devices.py" />
            <source>wrong numbers</source>
            <translation>算出的數不對</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/many_strokes.py</name>
        <message>
            <location filename="../../playground/drawing/many_strokes.py" />
            <location filename="../../playground/drawing/strokes.py" />
            <source>nothing was drawn</source>
            <translation>沒有畫任何東西</translation>
        </message>
        <message>
            <location filename="../../playground/drawing/many_strokes.py" />
            <location filename="../../playground/drawing/strokes.py" />
            <source>the drawing is too small to be painted</source>
            <translation>手繪圖太小，無法繪製</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/picture_files.py</name>
        <message>
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it holds no picture of a known kind</source>
            <translation>它裡面沒有可辨識格式的圖片</translation>
        </message>
        <message>
            <location filename="../../playground/drawing/picture_files.py" />
            <source>it has more than {0} million pixels</source>
            <translation>圖片超過 {0} 百萬像素</translation>
        </message>
    </context>
    <context>
        <name>playground/drawing/scans.py</name>
        <message>
            <location filename="../../playground/drawing/scans.py" />
            <source>{file} shows no ink</source>
            <translation>{file} 上沒有墨跡</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/fetching.py</name>
        <message>
            <location filename="../../playground/engine/fetching.py" />
            <source>{doing} met a problem it does not know ({kind}: {why}).</source>
            <translation>{doing}時遇到未知的問題（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/runner.py</name>
        <message>
            <location filename="../../playground/engine/runner.py" />
            <source>The engine could not measure ({kind}: {why}).</source>
            <translation>引擎無法測量（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/table_look.py</name>
        <message>
            <location filename="../../playground/engine/table_look.py" />
            <source>The table met a problem that the program does not know ({kind}: {why}).</source>
            <translation>讀取表格時遇到程式不認識的問題（{kind}：{why}）。</translation>
        </message>
    </context>
    <context>
        <name>playground/engine/waiting.py</name>
        <message>
            <location filename="../../playground/engine/waiting.py" />
            <source>The engine met a problem it does not know ({kind}: {why}).</source>
            <translation>引擎遇到未知的問題（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/engine/waiting.py" />
            <source>The data of this design are not here yet; wait until they are.</source>
            <translation>這個設計的資料還沒有到；請稍候。</translation>
        </message>
    </context>
    <context>
        <name>playground/practice/fine_tuning.py</name>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>There was not enough memory to practise, so the weights from before are back. Close other programs, or practise on fewer drawings.</source>
            <translation>記憶體不足，無法練習，已恢復練習之前的權重。請關閉其他程式，或減少練習用的手繪圖。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>This network does not read drawings, so it cannot practise on them.</source>
            <translation>這個網路不會辨識手繪圖，因此無法用它們練習。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>There is no drawing to practise on. Draw one, and say what it is.</source>
            <translation>沒有可以練習的手繪圖。請先畫一張，並說明它是什麼。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <source>This practice cannot be taken back any more: the weights have changed since.</source>
            <translation>這次練習已經無法還原：權重在那之後又變更過。</translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning.py" />
            <location filename="../../playground/session/run_state.py" />
            <source>There is no network yet. Open a design first.</source>
            <translation>還沒有網路。請先開啟一個設計。</translation>
        </message>
    </context>
    <context>
        <name>playground/practice/fine_tuning_run.py</name>
        <message numerus="yes">
            <location filename="../../playground/practice/fine_tuning_run.py" />
            <source>Practising on your {0:,} drawings</source>
            <extracomment>of one: Practising on your drawing</extracomment>
            <translation>
                <numerusform>用你的 {0:,} 張手繪圖練習</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../playground/practice/fine_tuning_run.py" />
            <source>The practice led nowhere, so the weights from before are back.</source>
            <translation>這次練習沒有成效，因此已還原成練習前的權重。</translation>
        </message>
    </context>
    <context>
        <name>playground/probing/measure.py</name>
        <message>
            <location filename="../../playground/probing/measure.py" />
            <source>Row {row:,} has numbers so large that the network cannot answer them.</source>
            <translation>第 {row:,} 列的數字太大，網路無法回答。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/describing.py</name>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>This study was made by a later version of the program.</source>
            <translation>這個研究是由本程式的更高版本建立的。</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>What this study searches cannot be read.</source>
            <translation>無法讀取這個研究所搜尋的內容。</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>another design</source>
            <translation>另一個設計</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>other ranges</source>
            <translation>其他範圍</translation>
        </message>
        <message>
            <location filename="../../playground/search/describing.py" />
            <source>{0} epochs</source>
            <translation>{0} 個週期</translation>
        </message>
        <message numerus="yes">
            <location filename="../../playground/search/describing.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} seeds</source>
            <extracomment>of one: {0} seed</extracomment>
            <translation>
                <numerusform>{0} 個種子</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>playground/search/searching.py</name>
        <message>
            <location filename="../../playground/search/searching.py" />
            <source>The search met a problem that the program does not know ({kind}: {why}).</source>
            <translation>搜尋遇到程式未知的問題（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/search/searching.py" />
            <source>A search needs Optuna, which is not installed; pip install optuna brings it.</source>
            <translation>搜尋需要 Optuna，但尚未安裝；可用 pip install optuna 安裝。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/storages.py</name>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>A storage is a URL such as sqlite:///study.db, postgresql://user@server/name, or journal:study.log; got {value}</source>
            <translation>儲存是一個 URL，例如 sqlite:///study.db、postgresql://user@server/name 或 journal:study.log；但給的是 {value}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <location filename="../../playground/search/study.py" />
            <source>There is no study at {url}.</source>
            <translation>{url} 中沒有研究。</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>The driver of {url} is not installed. Install it and try again: python -m pip install "{package}"</source>
            <translation>{url} 的資料庫驅動程式沒有安裝。請先安裝再試：python -m pip install "{package}"</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>The storage {url} cannot be used: {why}</source>
            <translation>無法使用儲存 {url}：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>{url} holds no study, or a damaged one: {why}</source>
            <translation>{url} 中沒有研究，或研究已損壞：{why}</translation>
        </message>
        <message>
            <location filename="../../playground/search/storages.py" />
            <source>{file} is no journal of a study.</source>
            <translation>{file} 不是研究的日誌檔。</translation>
        </message>
    </context>
    <context>
        <name>playground/search/study.py</name>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>The study {name} was not made by this program. Choose another name for yours.</source>
            <translation>研究 {name} 不是由本程式建立的。請為你的研究另取一個名稱。</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>The study {name} searches with {what}. Choose another name for yours, or join it by its address alone.</source>
            <translation>研究 {name} 搜尋的是{what}。請為你的研究另取一個名稱，或只用其位址參加。</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>There are several studies at {url}; name one: {names}</source>
            <translation>{url} 中有多個研究；請指定一個：{names}</translation>
        </message>
        <message>
            <location filename="../../playground/search/study.py" />
            <source>There is no study that is called {name}.</source>
            <translation>沒有名為 {name} 的研究。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/advancing.py</name>
        <message>
            <location filename="../../playground/session/advancing.py" />
            <source>The loss became infinite at step {bad:,}, so training stopped and the weights of step {step:,} were kept. Try a smaller learning rate.</source>
            <translation>損失在第 {bad:,} 步變成無限大，因此訓練已停止，並保留第 {step:,} 步的權重。請試試較小的學習率。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/moved_weights.py</name>
        <message>
            <location filename="../../playground/session/moved_weights.py" />
            <source>Nothing was changed: the weights of that moment are not kept any more.</source>
            <translation>沒有改變任何內容：那一刻的權重已不再保留。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/placement.py</name>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>each batch goes in two halves, as memory is short</source>
            <translation>記憶體不足，每個批次分兩半處理</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>it failed on a design; restart to try it again</source>
            <translation>它在一個設計上發生錯誤；重新啟動後可再試</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>it failed while training; restart to try it again</source>
            <translation>它在訓練時發生錯誤；重新啟動後可再試</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>{0} failed while training, so training goes on here</source>
            <translation>{0} 在訓練時發生錯誤，因此在這裡繼續訓練</translation>
        </message>
        <message>
            <location filename="../../playground/session/placement.py" />
            <source>{0} ran out of memory, so training goes on here</source>
            <translation>{0} 的記憶體不足，因此在這裡繼續訓練</translation>
        </message>
    </context>
    <context>
        <name>playground/session/run_state.py</name>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <location filename="../../ui/network/pointing.py" />
            <source>weight</source>
            <translation>權重</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <location filename="../../ui/network/pointing.py" />
            <source>bias</source>
            <translation>偏差</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <source>A weight must be a finite number, got {value}.</source>
            <translation>權重必須是有限的數字，但給的是 {value}。</translation>
        </message>
        <message>
            <location filename="../../playground/session/run_state.py" />
            <source>This {name} is not there any more.</source>
            <translation>這個「{name}」已經不存在。</translation>
        </message>
    </context>
    <context>
        <name>playground/session/saving.py</name>
        <message>
            <location filename="../../playground/session/saving.py" />
            <source>there is no network yet</source>
            <translation>還沒有網路</translation>
        </message>
    </context>
    <context>
        <name>playground/steppers/compiling.py</name>
        <message>
            <location filename="../../playground/steppers/compiling.py" />
            <source>small networks train more slowly, as the code compiled for them cannot be kept on the disk; make room there, or let NUMBA_CACHE_DIR name another folder</source>
            <translation>小網路訓練得較慢，因為為它們編譯的程式碼無法存到磁碟；請騰出空間，或讓 NUMBA_CACHE_DIR 指向其他資料夾</translation>
        </message>
    </context>
    <context>
        <name>playground/variations/trainer.py</name>
        <message>
            <location filename="../../playground/variations/trainer.py" />
            <source>The run met a problem that the program does not know ({kind}: {why}).</source>
            <translation>這次訓練遇到程式未知的問題（{kind}：{why}）。</translation>
        </message>
        <message>
            <location filename="../../playground/variations/trainer.py" />
            <source>The program compiles the code that trains small networks; the runs begin when it is there.</source>
            <translation>程式正在編譯訓練小型網路的程式碼；編譯好後訓練就會開始。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/actions.py</name>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;New</source>
            <translation>新增(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Begin with the opening example</source>
            <translation>從開場範例開始</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Open…</source>
            <translation>開啟(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Open a design or a trained network</source>
            <translation>開啟設計或訓練好的網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>&amp;Import a Table…</source>
            <translation>匯入表格(&amp;I)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Learn a table of your own: CSV or .xlsx</source>
            <translation>學習你自己的表格：CSV 或 .xlsx</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/app/questions.py" />
            <source>&amp;Save</source>
            <translation>儲存(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save to the same file</source>
            <translation>儲存到同一個檔案</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/app/questions.py" />
            <source>Save &amp;As…</source>
            <translation>另存新檔(&amp;A)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save the design, or the trained network with its weights</source>
            <translation>儲存設計，或儲存訓練好的網路與權重</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>E&amp;xport…</source>
            <translation>匯出(&amp;X)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Save or copy a picture of what is on screen, or its numbers</source>
            <translation>將畫面上的內容儲存或複製成圖片，或匯出數值</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <location filename="../../ui/panels/samples/rows.py" />
            <source>Export Sa&amp;mples…</source>
            <translation>匯出樣本(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All samples with the network's answers as a table (CSV)</source>
            <translation>所有樣本和網路的回答，存為表格（CSV）</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Export &amp;Lesson…</source>
            <translation>匯出課程(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Write a lesson about this design: text, steps and challenges, as one file</source>
            <translation>為目前的設計編寫一課：正文、步驟和挑戰，存為一個檔案</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Unsaved Work…</source>
            <translation>未儲存的內容(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What windows that did not end well have left unsaved</source>
            <translation>未正常關閉的視窗所留下、尚未儲存的內容</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Quit</source>
            <translation>結束(&amp;Q)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Leave the program</source>
            <translation>離開程式</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Play</source>
            <translation>開始(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train, or pause training</source>
            <translation>開始或暫停訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Step</source>
            <translation>訓練一步(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train on one mini-batch</source>
            <translation>用一個小批次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Step an &amp;Epoch</source>
            <translation>訓練一個週期(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train to the end of this pass over the data</source>
            <translation>訓練到這一遍資料用完為止</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/network/steps/stepping.py" />
            <source>Step T&amp;hrough</source>
            <translation>逐步檢視(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Look at one step of training number by number: forward, loss, backward, update</source>
            <translation>逐個數值檢視一步訓練：前向、損失、反向、更新</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Reset</source>
            <translation>重設(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Back to the same initial weights</source>
            <translation>回到同一組初始權重</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>New &amp;Weights</source>
            <translation>換新權重(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Start from other random weights</source>
            <translation>從另一組隨機權重重新開始</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Start From &amp;These Weights</source>
            <translation>以目前權重為起點(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Write these weights into the design: training starts with them, also after a reset</source>
            <translation>把目前權重寫入設計：訓練從這些權重開始，重設之後也是如此</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>New Sample</source>
            <translation>換新樣本</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Draw other samples from the same data set</source>
            <translation>從同一個資料集抽取另一批樣本</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Res&amp;cale</source>
            <translation>重新標準化(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Standardise anew, as fits the points that there are now; edits leave the scaling as it is</source>
            <translation>依現有的點重新標準化；編輯點時尺度不變</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Keep This Run</source>
            <translation>保留這次訓練(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Put the run as it is now on the list of runs</source>
            <translation>把訓練現在的狀態放進訓練紀錄</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Sh&amp;adow Run</source>
            <translation>對照訓練(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>With the next change of a setting, the old settings go on beside the new ones, on the same batches</source>
            <translation>下一次修改設定時，舊設定會與新設定並列訓練，用相同的批次</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>S&amp;ide by Side</source>
            <translation>並列比較(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train two runs of the list, or one and the present one, side by side on the same batches</source>
            <translation>讓清單中的兩次訓練，或其中一次與目前的訓練，用相同的批次並列訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>To the &amp;First Moment</source>
            <translation>到第一個時刻(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the first moment of this run</source>
            <translation>顯示這次訓練的第一個時刻</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Look &amp;Back</source>
            <translation>後退一個時刻(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the moment before this one</source>
            <translation>顯示前一個時刻</translation>
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
            <translation>從第一個時刻到現在，連續播放這次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Look F&amp;orward</source>
            <translation>前進一個時刻(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the moment after this one</source>
            <translation>顯示後一個時刻</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;To the Present</source>
            <translation>回到現在(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the run as it is now</source>
            <translation>顯示訓練現在的狀態</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>&amp;Go On from Here</source>
            <translation>從這裡繼續(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Make the moment that is shown the present run; the run of now is kept on the list of runs</source>
            <translation>把顯示的時刻作為目前的訓練；原來的訓練保留在訓練紀錄裡</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Doctor…</source>
            <translation>診斷(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What ails this run, and what helps</source>
            <translation>這次訓練有什麼問題，怎樣能改善</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Faster</source>
            <translation>加快(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>More steps a second</source>
            <translation>增加每秒步數</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>S&amp;lower</source>
            <translation>減慢(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Fewer steps a second</source>
            <translation>減少每秒步數</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>F&amp;ull Speed</source>
            <translation>全速(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train as fast as it goes from the first step</source>
            <translation>從第一步就以最快速度訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Fit Network</source>
            <translation>顯示整個網路(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the whole network</source>
            <translation>縮放到看得見整個網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Zoom &amp;In</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the network larger</source>
            <translation>放大顯示網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Zoom &amp;Out</source>
            <translation>縮小(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show the network smaller</source>
            <translation>縮小顯示網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Network</source>
            <translation>網路(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The network as a picture</source>
            <translation>以圖的形式看網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>T&amp;ensors</source>
            <translation>張量(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The network in numbers</source>
            <translation>以數字的形式看網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>R&amp;uns</source>
            <translation>訓練紀錄(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All runs that were kept: compare, open</source>
            <translation>所有保留下來的訓練，可以比較和開啟</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Var&amp;y…</source>
            <translation>變化(&amp;Y)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Train this design many times: other seeds, settings</source>
            <translation>多次訓練這個設計：不同的種子和設定</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Data Column</source>
            <translation>資料側欄(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show or fold away the data</source>
            <translation>顯示或收合資料側欄</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Results Column</source>
            <translation>結果側欄(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Show or fold away the results</source>
            <translation>顯示或收合結果側欄</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Present</source>
            <translation>簡報模式(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>One view on the whole screen, in type that a class can read; Esc leaves</source>
            <translation>整個螢幕只顯示一個檢視，字級大到全班都看得清楚；按 Esc 離開</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>As the &amp;System</source>
            <translation>跟隨系統(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Light or dark, as the desktop is</source>
            <translation>依桌面設定使用淺色或深色</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Light</source>
            <translation>淺色(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Light colours</source>
            <translation>使用淺色配色</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Dark colours</source>
            <translation>使用深色配色</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>The language of the window</source>
            <translation>介面使用的語言</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>As the S&amp;ystem</source>
            <translation>跟隨系統(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Lessons</source>
            <translation>課程(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Short lessons, read and done beside the network</source>
            <translation>在網路旁邊邊讀邊做的簡短課程</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Open a L&amp;esson…</source>
            <translation>開啟課程檔案(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>A lesson that a teacher wrote</source>
            <translation>老師編寫的課程</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Commands…</source>
            <translation>指令(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Find any command, data set, template, setting or term</source>
            <translation>尋找任何指令、資料集、範本、設定或術語</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>E&amp;xplain This</source>
            <translation>解釋此項(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>What the control clicked or focused last means</source>
            <translation>剛才點選或聚焦的控制項是什麼意思</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Glossary…</source>
            <translation>詞彙表(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Every term of the program, explained</source>
            <translation>解釋程式裡的每個術語</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Keyboard Shortcuts</source>
            <translation>鍵盤快速鍵(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>All keys and what they do</source>
            <translation>所有按鍵與其功能</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Copy &amp;Diagnostics</source>
            <translation>複製診斷資訊(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Copy facts about this machine and program</source>
            <translation>複製這台電腦與本程式的相關資訊</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;About</source>
            <translation>關於(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Version, and the licences of what this is built on</source>
            <translation>版本，以及所用函式庫的授權</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;File</source>
            <translation>檔案(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Edit</source>
            <translation>編輯(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Train</source>
            <translation>訓練(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;View</source>
            <translation>檢視(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>Lesson&amp;s</source>
            <translation>課程(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/app/actions.py" />
            <source>&amp;Help</source>
            <translation>說明(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>ui/app/files.py</name>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0} no hidden</source>
            <translation>{0}（無隱藏層）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0} features</source>
            <translation>{0}（更多輸入）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Designs and trained networks (*.json *.safetensors *.png);;All files (*)</source>
            <translation>設計與訓練好的網路 (*.json *.safetensors *.png);;所有檔案 (*)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/network/edits.py" />
            <source>Use {0}</source>
            <translation>使用「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Digit Reader</source>
            <translation>手寫數字辨識</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} samples</source>
            <extracomment>of one: 1 sample</extracomment>
            <translation>
                <numerusform>{0} 個樣本</numerusform>
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
            <translation>匯出樣本</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Design (*.json)</source>
            <translation>設計 (*.json)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Trained network (*.safetensors)</source>
            <translation>訓練好的網路 (*.safetensors)</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Save the trained network (.safetensors), or its design alone (.json)</source>
            <translation>儲存訓練好的網路（.safetensors），或只儲存其設計（.json）</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Saved {0}</source>
            <translation>已儲存 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0}: the design, without what it has learned</source>
            <translation>{0}：只有設計，不含學到的內容</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>This design cannot run, so there is no trained network to save. Save it as a design (.json).</source>
            <translation>這個設計無法執行，所以沒有訓練好的網路可以儲存。請存成設計（.json）。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is not running, so there are no weights to save. Save a design (.json).</source>
            <translation>引擎沒有在執行，所以沒有權重可以儲存。請存成設計（.json）。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is still starting, so there are no weights yet. Save again in a moment.</source>
            <translation>引擎還在啟動，目前還沒有權重。請稍後再儲存一次。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>Saving {0}…</source>
            <translation>正在儲存 {0}…</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>The engine is not running any more, so the weights were not saved.</source>
            <translation>引擎已停止執行，因此沒有儲存權重。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>{0}, with its past: {1} MB</source>
            <translation>{0}，含訓練過程：{1} MB</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <source>. Choose another folder.</source>
            <translation>。請選擇其他資料夾。</translation>
        </message>
        <message>
            <location filename="../../ui/app/files.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>{0} could not be saved: {1}</source>
            <translation>無法儲存 {0}：{1}</translation>
        </message>
    </context>
    <context>
        <name>ui/app/kept_runs.py</name>
        <message>
            <location filename="../../ui/app/kept_runs.py" />
            <source>Undo and redo will not bring back what was learned: {0}</source>
            <translation>「復原」與「重做」將無法找回學到的內容：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/app/kept_runs.py" />
            <source>Undo and redo will not bring back what was learned, as {0} cannot be written ({1}); make room there, or let TMPDIR name another folder.</source>
            <translation>無法寫入 {0}（{1}），因此「復原」與「重做」將無法找回學到的內容；請在該處騰出空間，或讓 TMPDIR 指向其他資料夾。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/my_drawings.py</name>
        <message>
            <location filename="../../ui/app/my_drawings.py" />
            <source>The file of your drawings is damaged: {0}. It was put aside as {1}, and a new one begins.</source>
            <translation>你的手繪圖檔案已損壞：{0}。它已改名為 {1} 保留下來，並開始使用新的檔案。</translation>
        </message>
        <message>
            <location filename="../../ui/app/my_drawings.py" />
            <source>Your drawings cannot be kept in {0}: {1}.</source>
            <translation>無法將你的手繪圖儲存在 {0}：{1}。</translation>
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
            <translation>引擎沒有在執行</translation>
        </message>
        <message>
            <location filename="../../ui/app/offers.py" />
            <location filename="../../ui/app/run_control.py" />
            <location filename="../../ui/runs/side_by_side.py" />
            <source>This design cannot run yet</source>
            <translation>這個設計還無法執行</translation>
        </message>
    </context>
    <context>
        <name>ui/app/past/looking_back.py</name>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>First look back at a moment: drag the line in the loss chart to the left.</source>
            <translation>請先回看某個時刻：把損失圖上的垂直線向左拖。</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>Go on from epoch {0}</source>
            <translation>從第 {0} 週期繼續</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>These weights are of the past: first go on from here, or return to the present.</source>
            <translation>這是過去某個時刻的權重：請先從這裡繼續，或回到現在。</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>No moment is kept yet: train first</source>
            <translation>還沒有可以回看的時刻：請先訓練</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>This is the present</source>
            <translation>這就是現在</translation>
        </message>
        <message>
            <location filename="../../ui/app/past/looking_back.py" />
            <source>A film needs two moments: train first</source>
            <translation>至少要有兩個時刻才能播放：請先訓練</translation>
        </message>
    </context>
    <context>
        <name>ui/app/questions.py</name>
        <message numerus="yes">
            <location filename="../../ui/app/questions.py" />
            <source>{0} moments</source>
            <extracomment>of one: {0} moment</extracomment>
            <translation>
                <numerusform>{0} 個時刻</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Trained network with its past, {0}, about {1} MB (*.safetensors)</source>
            <translation>訓練好的網路，含 {0}，約 {1} MB (*.safetensors)</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Save the changes to “{0}”?</source>
            <translation>要儲存「{0}」的變更嗎？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}”, which is on show now, has taken its place. Undo brings “{1}” back, and then it can be saved.</source>
            <translation>現在顯示的「{0}」取代了它。用「復原」可以找回「{1}」，然後再儲存。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Give up the changes to “{0}”?</source>
            <translation>要放棄「{0}」的變更嗎？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}” was changed since it was opened or saved here. Save over it?</source>
            <translation>「{0}」在這裡開啟或儲存之後，又被改過了。要覆寫它嗎？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Another window or program wrote it. Its version would be lost; Save As keeps both.</source>
            <translation>這個檔案被其他視窗或程式寫入過。若在這裡儲存，那個版本就會遺失；用「另存新檔」可以兩者都保留。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>“{0}” exists already. Replace it?</source>
            <translation>「{0}」已經存在。要取代它嗎？</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Replace</source>
            <translation>取代</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>more than a minute</source>
            <translation>1 分鐘以上</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was restored after the program had ended without closing it, and has not been saved since.</source>
            <translation>它是在程式意外結束後還原的，之後還沒有儲存過。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was edited since it was last saved.</source>
            <translation>它在上次儲存之後編輯過。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It has trained for {0} since it was last saved.</source>
            <translation>它在上次儲存之後訓練了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>It was edited, and has trained for {0}, since it was last saved.</source>
            <translation>它在上次儲存之後編輯過，並訓練了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>You are asked after an edit, or more than a minute of training.</source>
            <translation>編輯過，或訓練超過一分鐘，就會這樣詢問。</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>Changes</source>
            <translation>變更</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <source>&amp;Replace</source>
            <translation>取代(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/app/questions.py" />
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Discard</source>
            <translation>捨棄(&amp;D)</translation>
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
            <translation>正在啟動引擎；就緒後自動開始</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Starting the engine</source>
            <translation>正在啟動引擎</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Practising</source>
            <translation>練習中</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Fetching data; play is kept</source>
            <translation>正在取得資料；完成後自動開始</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Fetching data</source>
            <translation>正在取得資料</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Not loaded; play tries again</source>
            <translation>尚未載入；按「開始」再試一次</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Loading</source>
            <translation>正在載入</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Training</source>
            <translation>訓練</translation>
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
            <translation>已暫停</translation>
        </message>
        <message>
            <location filename="../../ui/app/run_control.py" />
            <source>Ready</source>
            <translation>就緒</translation>
        </message>
    </context>
    <context>
        <name>ui/app/settings.py</name>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>There are no settings; the program begins with the usual ones.</source>
            <translation>沒有設定檔；程式使用預設設定。</translation>
        </message>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>{0} could not be set aside: {1}.</source>
            <translation>無法把 {0} 移到一邊：{1}。</translation>
        </message>
        <message>
            <location filename="../../ui/app/settings.py" />
            <source>The settings are now in {0}; the program begins with the usual ones.</source>
            <translation>設定現在存放在 {0}；程式使用預設設定。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/starts/start_here.py</name>
        <message>
            <location filename="../../ui/app/starts/start_here.py" />
            <source>Start from these weights</source>
            <translation>以目前權重為起點</translation>
        </message>
        <message>
            <location filename="../../ui/app/starts/start_here.py" />
            <source>Only up to {0} weights can be written into a design. Save the trained network instead.</source>
            <translation>設計中最多只能寫入 {0} 個權重。請改為儲存訓練好的網路。</translation>
        </message>
    </context>
    <context>
        <name>ui/app/templates.py</name>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Logistic Regression</source>
            <translation>邏輯迴歸</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>No hidden layer: each output is one picture</source>
            <translation>沒有隱藏層：每個輸出就是一張圖片</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers</source>
            <translation>兩層網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>784-128-10: the plain network that most courses begin with</source>
            <translation>784-128-10：多數課程最先介紹的簡單網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>LeNet-5</source>
            <translation>LeNet-5</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>The network that read cheques in 1998</source>
            <translation>1998 年用來辨識支票的網路</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Small CNN</source>
            <translation>小型 CNN</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two convolutions with pooling, quick to train</source>
            <translation>兩次卷積加上池化，訓練很快</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Small ResNet</source>
            <translation>小型 ResNet</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two blocks that are added to what came into them</source>
            <translation>兩個區塊，各把輸出加回自己的輸入</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Logistic Regression, Signals</source>
            <translation>邏輯迴歸（訊號）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>No hidden layer: reads places</source>
            <translation>沒有隱藏層：只看每個位置的數值</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers, Signals</source>
            <translation>兩層網路（訊號）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Does not know which numbers are neighbours</source>
            <translation>不知道哪些數字相鄰</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN, Signals</source>
            <translation>CNN（訊號）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Finds a shape wherever it lies in the signal</source>
            <translation>形狀出現在訊號的哪個位置都能找到</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Two Layers, Hands</source>
            <translation>兩層網路（手勢）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>512 neurons each: learns its people by heart</source>
            <translation>每層 512 個神經元：死背訓練集裡的人</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN, Hands</source>
            <translation>CNN（手勢）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>Three convolutions with pooling, and dropout</source>
            <translation>三個卷積層，各接池化，再加 Dropout</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>CNN with Augmentation, Hands</source>
            <translation>CNN 加資料增強（手勢）</translation>
        </message>
        <message>
            <location filename="../../ui/app/templates.py" />
            <source>The same network; pictures are turned, scaled and moved a little while it learns</source>
            <translation>同一個網路；訓練時圖片會稍微旋轉、縮放與移動</translation>
        </message>
    </context>
    <context>
        <name>ui/app/undo/steps.py</name>
        <message>
            <location filename="../../ui/app/undo/steps.py" />
            <source>a weight that is gone</source>
            <translation>已不存在的權重</translation>
        </message>
    </context>
    <context>
        <name>ui/bars/device_button.py</name>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>De&amp;vice</source>
            <translation>運算裝置(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>starting…</source>
            <translation>正在啟動…</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Device</source>
            <translation>運算裝置</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>The engine is starting.</source>
            <translation>引擎正在啟動。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Device: {0}</source>
            <translation>運算裝置：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Where to compute is chosen once there is a network.</source>
            <translation>有網路之後，才會選擇在哪裡運算。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>The engine is not running.</source>
            <translation>引擎沒有在執行。</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>no engine</source>
            <translation>沒有引擎</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>no network yet</source>
            <translation>還沒有網路</translation>
        </message>
        <message>
            <location filename="../../ui/bars/device_button.py" />
            <source>Automatic</source>
            <translation>自動</translation>
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
            <translation>關閉</translation>
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
            <translation>第 0 週期</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Play</source>
            <translation>開始</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>weights kept</source>
            <translation>權重已保留</translation>
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
            <translation>未儲存</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>How fast to train. “Speeding up” begins with a few steps a second, so that you see how learning begins, and then goes faster and faster.</source>
            <translation>訓練的速度。「逐漸加快」一開始每秒只走幾步，讓你看清楚學習如何開始，之後越來越快。</translation>
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
            <translation>逐漸加快</translation>
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
            <translation>第 {0} 週期</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Epoch {0} · looking back</source>
            <translation>第 {0} 週期 · 回看</translation>
        </message>
        <message>
            <location filename="../../ui/bars/topbar.py" />
            <source>Epoch {0} · weights kept</source>
            <translation>第 {0} 週期 · 權重已保留</translation>
        </message>
    </context>
    <context>
        <name>ui/data/augmentation.py</name>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Augmentation</source>
            <translation>資料增強</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Every step sees training pictures changed anew; those that test it stay as they are</source>
            <translation>每一步看到的訓練圖片都會重新變化；測試用的圖片維持原樣</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/network/edits.py" />
            <location filename="../../ui/training/training_bar.py" />
            <source>Change {0}</source>
            <translation>變更「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>A training picture and how {0} steps may see it; click for another</source>
            <translation>一張訓練圖片，以及它在 {0} 步中可能的樣子；點按可換一張</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Sample of the changed pictures</source>
            <translation>變化後圖片的樣本</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Original</source>
            <translation>原圖</translation>
        </message>
        <message>
            <location filename="../../ui/data/augmentation.py" />
            <source>Examples of changes</source>
            <translation>變化的例子</translation>
        </message>
    </context>
    <context>
        <name>ui/data/data_panel.py</name>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/shell/cards/left.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Data</source>
            <translation>資料</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Browse the pictures</source>
            <translation>瀏覽圖片</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Look at the pictures, and at those that the network gets wrong</source>
            <translation>看看圖片，以及網路答錯的圖片</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Begin with a template</source>
            <translation>從範本開始</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>A network that reads pictures well, with its data; undo takes it back</source>
            <translation>擅長辨識圖片的網路與它的資料；可以復原</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <location filename="../../ui/shell/troubles.py" />
            <source>Choose {0}</source>
            <translation>選擇「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Edit the table of points</source>
            <translation>編輯點的表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_panel.py" />
            <source>Choose a folder that holds one folder a class</source>
            <translation>選擇一個資料夾，裡面每個類別各有一個資料夾</translation>
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
                <numerusform>{0} 列，每列有一個數值</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} rows, {1} classes</source>
            <translation>{0} 列，{1} 個類別</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} pictures, {1}, {2} classes</source>
            <translation>{0} 張圖片，{1}，{2} 個類別</translation>
        </message>
        <message>
            <location filename="../../ui/data/data_words.py" />
            <source>{0} training and {1} test pictures, {2}, {3} classes</source>
            <translation>{0} 張訓練圖片、{1} 張測試圖片，{2}，{3} 個類別</translation>
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
            <translation>乳癌</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>1D</source>
            <translation>一維</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Shuffled</source>
            <translation>打亂</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Multi</source>
            <translation>多重高斯</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Digits</source>
            <translation>手寫數字</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>MNIST 16</source>
            <translation>MNIST 16</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Fashion</source>
            <translation>服飾</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Checks</source>
            <translation>棋盤</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Wheel</source>
            <translation>風車</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>3 arms</source>
            <translation>三螺旋</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>No data set is called so.</source>
            <translation>沒有這個名稱的資料集。</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Learn {0}</source>
            <translation>學習「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Downloaded once, {0} MB</source>
            <translation>只需下載一次，{0} MB</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery.py" />
            <source>Downloaded once</source>
            <translation>只需下載一次</translation>
        </message>
    </context>
    <context>
        <name>ui/data/gallery_header.py</name>
        <message>
            <location filename="../../ui/data/gallery_header.py" />
            <source>Find a data set</source>
            <translation>尋找資料集</translation>
        </message>
        <message>
            <location filename="../../ui/data/gallery_header.py" />
            <source>Show the groups</source>
            <translation>顯示分組</translation>
        </message>
    </context>
    <context>
        <name>ui/data/input_part.py</name>
        <message>
            <location filename="../../ui/data/input_part.py" />
            <source>click to use or leave out</source>
            <translation>點按即可選用或停用</translation>
        </message>
    </context>
    <context>
        <name>ui/data/own_tiles.py</name>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Points of your own: painted, typed or pasted</source>
            <translation>你自己的點：畫出、輸入或貼上</translation>
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
            <translation>學習你自己的表格中的各列：CSV、TSV 或活頁簿</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Folder…</source>
            <translation>資料夾…</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Pictures of your own</source>
            <translation>你自己的圖片</translation>
        </message>
        <message>
            <location filename="../../ui/data/own_tiles.py" />
            <source>Learn pictures of your own: a folder that holds one folder of pictures a class</source>
            <translation>學習你自己的圖片：一個資料夾，裡面每個類別各有一個圖片資料夾</translation>
        </message>
    </context>
    <context>
        <name>ui/data/points_dialog.py</name>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Table of points</source>
            <translation>點的表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Points as a table</source>
            <translation>以表格顯示的點</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>What is asked for</source>
            <translation>要預測什麼</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Paste a new table</source>
            <translation>貼上新表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Replace all rows by those that were copied in a spreadsheet; Ctrl+V pastes at the current cell</source>
            <translation>用試算表中複製的列取代所有列；Ctrl+V 貼到目前的儲存格</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Names</source>
            <translation>名稱</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Name of the column</source>
            <translation>欄的名稱</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Names of the classes</source>
            <translation>類別的名稱</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>In their order, with commas between; another name renames a class</source>
            <translation>依順序，以逗號分隔；寫上另一個名稱即可重新命名類別</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Delete rows</source>
            <translation>刪除列</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Delete the rows with a selected cell (Delete)</source>
            <translation>刪除含有選取儲存格的列（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Use these points</source>
            <translation>使用這些點</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <source>Each column needs a name of its own.</source>
            <translation>每一欄都需要自己的名稱。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/panels/paint/chips.py" />
            <source>A class needs a name that no other class has</source>
            <translation>類別需要一個與其他類別不同的名稱</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/points_dialog.py" />
            <location filename="../../ui/panels/paint/spoken.py" />
            <source>{0} points</source>
            <extracomment>of one: {0} point</extracomment>
            <translation>
                <numerusform>{0} 個點</numerusform>
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
            <translation>畫點</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Add, move and take away points, while the network learns them</source>
            <translation>新增、移動和刪除點，網路同時學習它們</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/help/other_words.py" />
            <source>Edit as table…</source>
            <translation>以表格編輯…</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <source>Type the numbers, or paste them from a spreadsheet</source>
            <translation>輸入數字，或從試算表貼上</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <location filename="../../ui/shell/window.py" />
            <source>Rescale</source>
            <translation>重新標準化</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_form.py" />
            <source>Standardise anew, as fits the points that there are now. Edits leave the scale as it is, so that no other point moves. Off while the scale fits.</source>
            <translation>按現有的點重新標準化。編輯不會改變尺度，因此其他點不會移動。尺度合適時不可用。</translation>
        </message>
    </context>
    <context>
        <name>ui/data/points_text.py</name>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <location filename="../../ui/lessons/blocks.py" />
            <source>class</source>
            <translation>類別</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>value</source>
            <translation>數值</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>{pasted} columns do not fit here; the table has {columns}. Click a cell further to the left, or choose two inputs.</source>
            <translation>這裡放不下 {pasted} 欄；表格有 {columns} 欄。請點按更靠左的儲存格，或選擇兩個輸入。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row} has {count} cells, but the first row has {first}.</source>
            <translation>第 {row} 列有 {count} 個儲存格，而第一列有 {first} 個。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Points need two or three columns, got {count}.</source>
            <translation>點需要兩欄或三欄，得到的是 {count} 欄。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: a class is missing.</source>
            <translation>第 {row} 列，「{column}」欄：缺少類別。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: this cannot be a class.</source>
            <translation>第 {row} 列，「{column}」欄：這不能作為類別。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: a number is missing.</source>
            <translation>第 {row} 列，「{column}」欄：缺少數字。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: “{text}” is no number.</source>
            <translation>第 {row} 列，「{column}」欄：「{text}」不是數字。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Row {row}, column {column}: the number is beyond {most}.</source>
            <translation>第 {row} 列，「{column}」欄：數字超出了 {most}。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>The last column has {count} different classes, and there may be {most}. If it is a number to predict, choose a value.</source>
            <translation>最後一欄有 {count} 個不同的類別，而最多可以有 {most} 個。如果它是要預測的數字，請選擇「數值」。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>There is no table to paste. Copy the cells of a spreadsheet first.</source>
            <translation>沒有可貼上的表格。請先在試算表中複製儲存格。</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>One input</source>
            <translation>一個輸入</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>Two inputs</source>
            <translation>兩個輸入</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>A class</source>
            <translation>類別</translation>
        </message>
        <message>
            <location filename="../../ui/data/points_text.py" />
            <source>A value</source>
            <translation>數值</translation>
        </message>
    </context>
    <context>
        <name>ui/data/seed_row.py</name>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <source>Keep the data seed</source>
            <translation>保留資料種子</translation>
        </message>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <source>Keep this data seed: New Sample is off while it is locked</source>
            <translation>保留這個資料種子：鎖定時無法使用「換新樣本」</translation>
        </message>
        <message>
            <location filename="../../ui/data/seed_row.py" />
            <location filename="../../ui/shell/window.py" />
            <source>New sample</source>
            <translation>換新樣本</translation>
        </message>
    </context>
    <context>
        <name>ui/data/source/formula_field.py</name>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>Blue where</source>
            <translation>藍色的條件</translation>
        </message>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>y =</source>
            <translation>y =</translation>
        </message>
        <message>
            <location filename="../../ui/data/source/formula_field.py" />
            <source>Numbers, x, y, + - * / ^, brackets, comparisons, functions such as sin(x)</source>
            <translation>數字、x、y、+ - * / ^、括號、比較，以及 sin(x) 等函數</translation>
        </message>
    </context>
    <context>
        <name>ui/data/tables/dialog.py</name>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>First row has &amp;names</source>
            <translation>第一列是欄名(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Rows are &amp;pictures of 28 × 28 pixels</source>
            <translation>每列是一張 28 × 28 像素的圖片(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;All</source>
            <translation>全部(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>N&amp;one</source>
            <translation>全不選(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Import</source>
            <translation>匯入(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Import a table</source>
            <translation>匯入表格</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0}: {1}, {2}</source>
            <translation>{0}：{1}，{2}</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Encoding</source>
            <translation>編碼(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Delimiter</source>
            <translation>分隔符號(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Decimal &amp;sign</source>
            <translation>小數點符號(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Sheet</source>
            <translation>工作表(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;Learn</source>
            <translation>目標(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>as</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>&amp;from</source>
            <translation>輸入(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/dialog.py" />
            <source>Where a value is &amp;missing</source>
            <translation>有缺漏值時(&amp;M)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} rows are learned</source>
            <extracomment>of one: {0} row is learned</extracomment>
            <translation>
                <numerusform>學習 {0} 列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/data/tables/dialog.py" />
            <source>{0} inputs</source>
            <extracomment>of one: {0} input</extracomment>
            <translation>
                <numerusform>{0} 個輸入</numerusform>
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
            <translation>選擇欄…</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/part.py" />
            <source>What is learned of the table, and how its file is read</source>
            <translation>從表格中學習什麼，以及如何讀取它的檔案</translation>
        </message>
    </context>
    <context>
        <name>ui/data/tables/preview.py</name>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>The first rows of the table</source>
            <translation>表格的前幾列</translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>Columns that are inputs</source>
            <translation>作為輸入的欄</translation>
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
                <numerusform>{0} 種不同的文字</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/data/tables/preview.py" />
            <source>many texts</source>
            <translation>許多文字</translation>
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
            <translation>{0}；缺 {1} 個</translation>
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
            <translation>恢復檢查所有問題</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>What is looked for</source>
            <translation>檢查項目</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>What is not ticked is not looked for. Tooltips state the thresholds. A task counts as learned from an accuracy, or R², of 0.95 on the training data.</source>
            <translation>沒有勾選的不檢查。工具提示裡寫明閾值。訓練資料上的準確率或 R² 達到 0.95，任務就算學會了。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>Look for this kind no more, in any run, until it is ticked in the list below</source>
            <translation>以後的訓練都不再檢查這類問題，直到在下面的清單裡重新勾選</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>Mute this kind</source>
            <translation>不再檢查這類問題</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/card.py" />
            <source>{0} Undo takes it back.</source>
            <translation>{0}可以復原。</translation>
        </message>
    </context>
    <context>
        <name>ui/doctor/chip.py</name>
        <message numerus="yes">
            <location filename="../../ui/doctor/chip.py" />
            <source>{0} findings</source>
            <extracomment>of one: {0} finding</extracomment>
            <translation>
                <numerusform>發現 {0} 個問題</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/doctor/chip.py" />
            <source>Cure checked</source>
            <translation>已複查</translation>
        </message>
    </context>
    <context>
        <name>ui/doctor/names.py</name>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>the output</source>
            <translation>輸出</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>the inputs</source>
            <translation>輸入</translation>
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
            <translation>繼續訓練之後會複查：{0}。</translation>
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
            <translation>這個網路的參數超過 {0} 個，不做診斷。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>The doctor has not looked at this network yet.</source>
            <translation>這個網路還沒有診斷過。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is found so far. It is too early to judge the course of the loss: {0} of the {1} points of its curve that this needs are there.</source>
            <translation>目前沒有發現問題。現在判斷損失的走勢還太早：曲線需要 {1} 個點，現有 {0} 個。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is found. The doctor looks again while the network trains.</source>
            <translation>沒有發現問題。網路訓練時會再次檢查。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Nothing is looked for: every kind is muted.</source>
            <translation>什麼都不檢查：所有類型都已關閉。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Muted, so not looked for: {0}.</source>
            <translation>已關閉、不檢查的有：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>{0}. Training begins anew.</source>
            <translation>{0}。訓練重新開始。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>{0}. Training goes on.</source>
            <translation>{0}。訓練繼續。</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>A new layer: {0}</source>
            <translation>新的層：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Layer {0}: {1}</source>
            <translation>第 {0} 層的{1}</translation>
        </message>
        <message>
            <location filename="../../ui/doctor/names.py" />
            <source>Layers {0}: {1}</source>
            <translation>第 {0} 層的{1}</translation>
        </message>
    </context>
    <context>
        <name>ui/export/dialog.py</name>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Export</source>
            <translation>匯出</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>As the window</source>
            <translation>與視窗相同</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Light</source>
            <translation>淺色</translation>
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
            <translation>內容(&amp;W)</translation>
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
            <translation>佈景主題(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Save…</source>
            <translation>儲存…</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>&amp;Copy</source>
            <translation>複製(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>{0} ×   {1} × {2} pixels</source>
            <translation>{0} 倍   {1} × {2} 像素</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>{0} has no table; charts have one once something is learned.</source>
            <translation>「{0}」沒有表格；圖表在學到東西之後才有。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>The picture carries the design: open it, or drop it on the window.</source>
            <translation>這張圖片帶有設計：開啟它，或把它拖放到視窗上即可使用。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Lines and letters stay sharp at any size.</source>
            <translation>線條與文字在任何大小下都清晰。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>{0} could not be saved: {1}. Choose another folder.</source>
            <translation>無法儲存 {0}：{1}。請選擇其他資料夾。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Saved {0}.</source>
            <translation>已儲存 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/export/dialog.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Copied {0}.</source>
            <translation>已複製「{0}」。</translation>
        </message>
    </context>
    <context>
        <name>ui/forms/number_text.py</name>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Type a whole number, such as {example}.</source>
            <translation>請輸入整數，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Type a number, such as {example}.</source>
            <translation>請輸入數字，例如 {example}。</translation>
        </message>
        <message>
            <location filename="../../ui/forms/number_text.py" />
            <source>Choose a number from {low} to {high}.</source>
            <translation>請輸入 {low} 到 {high} 之間的數字。</translation>
        </message>
    </context>
    <context>
        <name>ui/forms/numbers.py</name>
        <message>
            <location filename="../../ui/forms/numbers.py" />
            <source>not finite</source>
            <translation>非有限數</translation>
        </message>
    </context>
    <context>
        <name>ui/help/about.py</name>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>scikit-learn (and its iris data, by R. A. Fisher)</source>
            <translation>scikit-learn（及其鳶尾花資料，作者 R. A. Fisher）</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>pi-heif (with libheif and libde265)</source>
            <translation>pi-heif（含 libheif 與 libde265）</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>MPL-2.0 and MIT</source>
            <translation>MPL-2.0 與 MIT</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>About Neural Network Playground</source>
            <translation>關於 Neural Network Playground</translation>
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
            <translation>版本 {0} · MIT 授權</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Draw a neural network, train it live, and watch how it learns.</source>
            <translation>畫出神經網路、即時訓練，看著它如何學習。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Built on these libraries, with thanks to their makers. Qt is used under the LGPL 3.</source>
            <translation>本程式以這些函式庫寫成，感謝它們的作者。Qt 依 LGPL 3 授權使用。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>The plane data sets follow the rules of TensorFlow Playground (Apache-2.0).</source>
            <translation>平面資料集依照 TensorFlow Playground（Apache-2.0）的規則產生。</translation>
        </message>
        <message>
            <location filename="../../ui/help/about.py" />
            <source>Libraries and licences</source>
            <translation>函式庫與授權</translation>
        </message>
    </context>
    <context>
        <name>ui/help/entries.py</name>
        <message>
            <location filename="../../ui/help/entries.py" />
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Setting</source>
            <translation>設定</translation>
        </message>
        <message>
            <location filename="../../ui/help/entries.py" />
            <location filename="../../ui/help/glossary.py" />
            <source>Glossary</source>
            <translation>詞彙表</translation>
        </message>
    </context>
    <context>
        <name>ui/help/entry_text.py</name>
        <message>
            <location filename="../../ui/help/entry_text.py" />
            <source>See also: {0}</source>
            <translation>另見：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/help/explanation.py</name>
        <message>
            <location filename="../../ui/help/explanation.py" />
            <source>All terms (Ctrl+F1)</source>
            <translation>全部術語（Ctrl+F1）</translation>
        </message>
    </context>
    <context>
        <name>ui/help/glossary.py</name>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>A term, or a question such as “why is the plane orange”</source>
            <translation>輸入術語，或一個問題，例如「為什麼平面是橘色」</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Find a term</source>
            <translation>尋找術語</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Terms</source>
            <translation>術語</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>Explanation</source>
            <translation>解釋</translation>
        </message>
        <message>
            <location filename="../../ui/help/glossary.py" />
            <source>No term fits. Try another word.</source>
            <translation>沒有符合的術語。換個詞試試。</translation>
        </message>
    </context>
    <context>
        <name>ui/help/other_words.py</name>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>CSV, Excel, spreadsheet, my own data</source>
            <translation>CSV, Excel, 試算表, 自己的資料</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>samples as CSV, answers as a table, predictions</source>
            <translation>樣本存成 CSV, CSV, 預測結果, 樣本表格</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>write a lesson, teacher, course, exercise, homework</source>
            <translation>編寫課程, 教師, 老師, 備課, 練習, 作業</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>save a picture, PNG, SVG, PDF, figure</source>
            <translation>儲存圖片, PNG, SVG, PDF, 插圖</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>standardise anew, normalise</source>
            <translation>正規化, 縮放</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>draw points, add points, my own points</source>
            <translation>畫, 繪製, 新增點, 自己的點</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>matrices, numbers, slice, numpy, arrays</source>
            <translation>矩陣, 數字, 切片, numpy, 陣列</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>history, compare, experiments, trials, earlier networks</source>
            <translation>歷史, 比較, 實驗, 嘗試, 以前的網路</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>hyperparameters, seeds, grid search, tuning, many runs, luck</source>
            <translation>超參數, 種子, 網格搜尋, 調參, 多次訓練, 運氣</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>animation, replay, time lapse, movie of the training</source>
            <translation>動畫, 重播, 縮時, 訓練過程影片</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>rewind, past, earlier, time travel, checkpoint, scrub</source>
            <translation>倒帶, 過去, 之前, 回看, 檢查點, 拖曳</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>branch, fork, continue from an earlier epoch, restore a checkpoint</source>
            <translation>分支, 從較早的週期繼續, 還原檢查點</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>points table, type points, paste points</source>
            <translation>點的表格, 輸入點, 貼上點</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>table columns, choose the target</source>
            <translation>表格的欄, 選擇目標</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>look at samples, mistakes</source>
            <translation>看樣本, 錯誤</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/shell/dialogs.py" />
            <source>Open a photo…</source>
            <translation>開啟照片…</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>picture file, camera</source>
            <translation>照片, 圖片檔案, 拍照</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>decision boundary, map, heat map, plot</source>
            <translation>邊界, 熱圖, 散佈圖</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>fit, function, regression, plot</source>
            <translation>擬合, 函數, 迴歸</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>predict, my own values</source>
            <translation>預測, 自己的數值</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>digit, handwriting, pad</source>
            <translation>數字, 手寫, 畫板</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>pictures, mistakes, confusion</source>
            <translation>圖片, 錯誤, 混淆</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>rows, table of samples, mistakes, predictions</source>
            <translation>列, 樣本表格, 錯誤, 預測結果</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>statistics, histogram, distribution, classes</source>
            <translation>統計, 直方圖, 分布, 類別</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>latent space, embedding, representation, PCA, principal components, projection, atlas</source>
            <translation>潛在空間, 隱空間, 嵌入, 表示, PCA, 主成分, 降維, 投影, 圖集</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>loss landscape, gradient descent, contours, ball, minimum</source>
            <translation>損失曲面, 損失地形, 梯度下降, 等高線, 小球, 極小值, 最小值</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>activation, derivative, slope, ReLU, tanh, sigmoid</source>
            <translation>激勵函數, 激活函數, 啟動函式, 損失函數, 導數, 斜率, ReLU, tanh, sigmoid</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>learning curve, accuracy, chart, history</source>
            <translation>學習曲線, 準確率, 圖表</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>vanishing gradient, dead units, saturation, update ratio, layers</source>
            <translation>梯度消失, 死亡的神經元, 飽和, 更新比例, 各層</translation>
        </message>
        <message>
            <location filename="../../ui/help/other_words.py" />
            <source>confusion matrix, precision, recall, F1, residuals, threshold, errors</source>
            <translation>混淆矩陣, 精確率, 精準率, 召回率, F1, 殘差, 閾值, 門檻, 錯誤, 成效</translation>
        </message>
    </context>
    <context>
        <name>ui/help/palette.py</name>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>Commands</source>
            <translation>指令</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>A command, data set, template, setting or term</source>
            <translation>指令、資料集、範本、設定或術語</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>What fits</source>
            <translation>符合的項目</translation>
        </message>
        <message>
            <location filename="../../ui/help/palette.py" />
            <source>Nothing fits these letters.</source>
            <translation>沒有與這些字母相符的內容。</translation>
        </message>
    </context>
    <context>
        <name>ui/help/shortcuts.py</name>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Keyboard Shortcuts</source>
            <translation>鍵盤快速鍵</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Keys</source>
            <translation>按鍵</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>What they do</source>
            <translation>功能</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Network picture</source>
            <translation>網路圖</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Left, Right</source>
            <translation>←、→</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Select the layer before, the next</source>
            <translation>選取前一層、後一層</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Home, End</source>
            <translation>Home、End</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Select the first layer, the last</source>
            <translation>選取第一層、最後一層</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Up, Down</source>
            <translation>↑、↓</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>One neuron more, one fewer</source>
            <translation>增加、減少一個神經元</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Ctrl+Left, Ctrl+Right</source>
            <translation>Ctrl+←、Ctrl+→</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Move the layer</source>
            <translation>移動這一層</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Ctrl+D, Delete</source>
            <translation>Ctrl+D、Delete</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Duplicate the layer, remove it</source>
            <translation>再製、移除這一層</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Edit the weight or the layer</source>
            <translation>編輯權重或層</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Enter, Escape</source>
            <translation>Enter、Esc</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Open, leave</source>
            <translation>開啟、離開</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Presentation</source>
            <translation>簡報模式</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Right, Page Down</source>
            <translation>向右鍵、Page Down</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Read on in the lesson; without one, the next view</source>
            <translation>繼續閱讀課程；沒有課程時，切換到下一個檢視</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Left, Page Up</source>
            <translation>向左鍵、Page Up</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Back in the lesson; without one, the view before</source>
            <translation>課程往回翻；沒有課程時，切換到上一個檢視</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Down, Up</source>
            <translation>向下鍵、向上鍵</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>The next view, the one before</source>
            <translation>下一個檢視、上一個檢視</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Escape</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../ui/help/shortcuts.py" />
            <source>Leave the presentation</source>
            <translation>離開簡報模式</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/blocks.py</name>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>error²</source>
            <translation>誤差²</translation>
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
            <translation>檢查</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/blocks.py" />
            <source>Challenge ✓</source>
            <translation>挑戰 ✓</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/condition_words.py</name>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <location filename="../../ui/lessons/writer.py" />
            <source>Words of conditions</source>
            <translation>條件用詞</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A step is done, and a challenge passed, once all its conditions hold. Write ; between two of them.</source>
            <translation>所有條件都滿足時，步驟才算完成，挑戰才算通過。多個條件之間用 ; 隔開。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>What the run has come to: a name, one of &lt; &lt;= &gt; &gt;= = != and a number, or 95 %</source>
            <translation>訓練的進展：名稱，加上 &lt; &lt;= &gt; &gt;= = != 之一，再加一個數，或如 95 %</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A setting, in the same way; a word, or on and off, by = or !=</source>
            <translation>設定，寫法相同；取值為單字或 on、off 時，用 = 或 != 比較</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>Something that was done since the lesson was set up</source>
            <translation>課程開始之後做過的操作</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A panel that was opened since then</source>
            <translation>在那之後開啟過的面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/condition_words.py" />
            <source>A part of the design that has to stay as the lesson gave it</source>
            <translation>設計中必須與課程所給保持一致的部分</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/lesson_list.py</name>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Lessons</source>
            <translation>課程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Open a lesson…</source>
            <translation>開啟課程檔案…</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Begin anew</source>
            <translation>清除進度</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>A lesson that a teacher wrote: a .lesson file</source>
            <translation>老師編寫的課程：.lesson 檔案</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>Take the ticks of all lessons away</source>
            <translation>清除所有課程的完成標記</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>{0} of {1} done</source>
            <translation>已完成 {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/lesson_list.py" />
            <source>{0} min</source>
            <translation>{0} 分鐘</translation>
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
            <translation>全部課程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The lesson before</source>
            <translation>上一課</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The next lesson</source>
            <translation>下一課</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>The window shows another design than this lesson’s.</source>
            <translation>視窗裡現在是另一個設計，不是本課的設計。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Set up</source>
            <translation>還原初始設計</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Begin with the lesson's design once more; what you have is one undo away</source>
            <translation>重新從本課的設計開始；撤銷一次即可回到現在的狀態</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Set up again</source>
            <translation>還原初始設計</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/reader.py" />
            <source>Next lesson</source>
            <translation>下一課</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/task_fields.py</name>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Remove this step</source>
            <translation>刪除此步驟</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Remove this challenge</source>
            <translation>刪除此挑戰</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>What to do, such as: Press F10 once.</source>
            <translation>要做什麼，例如：按一次 F10。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>What to do</source>
            <translation>要做什麼</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>When it is done, such as: steps &gt;= 1; training_loss &lt; 0.1</source>
            <translation>何時算完成，例如：steps &gt;= 1; training_loss &lt; 0.1</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>When it is done</source>
            <translation>何時算完成</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Seeds</source>
            <translation>種子數</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Runs that have to pass</source>
            <translation>需要通過的訓練次數</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>0 seeds: the learner's run is checked as it is. Else the learner's design is trained anew from so many seeds, for so many epochs, and so many of these runs have to pass.</source>
            <translation>種子數為 0：檢查學習者目前的訓練。否則用這麼多個種子、按給定週期數重新訓練學習者的設計，其中至少要有這麼多次通過。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Seeds, 0 for the run as it is:</source>
            <translation>種子數（0 表示檢查目前的訓練）：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Epochs:</source>
            <translation>週期數：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Have to pass:</source>
            <translation>至少通過：</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Add a step</source>
            <translation>新增步驟</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/task_fields.py" />
            <source>Add a challenge</source>
            <translation>新增挑戰</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/work.py</name>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Passed.</source>
            <translation>通過。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Not yet: {0}.</source>
            <translation>還沒有通過：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>The check was given up, as other runs were started.</source>
            <translation>檢查已取消，因為啟動了別的訓練。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>{0} of {1} seeds pass</source>
            <translation>{1} 個種子中有 {0} 個通過</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Passed: {0}.</source>
            <translation>通過：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Not yet: {0}, and {1} have to. {2}.</source>
            <translation>還沒有通過：{0}，至少需要 {1} 個。{2}。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>Training anew from {0} seeds: {1} done…</source>
            <translation>正在用 {0} 個種子重新訓練：已完成 {1} 個…</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/work.py" />
            <source>What is reached in lessons is not kept: {0}</source>
            <translation>課程進度沒有儲存：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/lessons/writer.py</name>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Export Lesson</source>
            <translation>匯出課程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Minutes</source>
            <translation>分鐘</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The design cannot run: {why}</source>
            <translation>此設計無法執行：{why}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>What you typed before cannot be read: {0}</source>
            <translation>無法讀取之前輸入的內容：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>What you type is not kept: {0}</source>
            <translation>輸入的內容沒有保存下來：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Bring back</source>
            <translation>恢復</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The present design does not have this panel</source>
            <translation>目前的設計沒有這個面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Lessons (*{0})</source>
            <translation>課程 (*{0})</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Save the lesson</source>
            <translation>儲存課程</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>One sentence about the lesson, for the list of lessons</source>
            <translation>一句話介紹本課，顯示在課程清單中</translation>
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
            <translation>要開啟的面板</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Steps, which tick by themselves</source>
            <translation>步驟（自動打勾）</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Challenges, which are checked on request</source>
            <translation>挑戰（點選檢查後判定）</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson begins with the present design. Steps and challenges follow below the text.</source>
            <translation>本課從目前的設計開始。步驟和挑戰排在正文之後。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Empty all fields; what is typed is kept until then, also when the program ends</source>
            <translation>清空所有輸入框；在此之前，輸入的內容會一直保留，結束程式也不會遺失</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Open it</source>
            <translation>開啟它</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <location filename="../../ui/runs/beside/part.py" />
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>Markdown: ## and a heading, **bold**, an empty line between paragraphs. A line ```formula, a formula such as y = x^2, and a line ``` set it on its own. {{training_loss}} is a live number, as are {{steps}} and other names of what the run has come to; {{samples}} alone on a line is the table of the first samples.</source>
            <translation>Markdown：## 加標題，**粗體**，段落之間空一行。先寫一行 ```formula，再寫公式（如 y = x^2），最後寫一行 ```，公式便單獨成行。{{training_loss}} 是即時數值，{{steps}} 等訓練進展的名稱也可以這樣用；{{samples}} 單獨成行則是前幾個樣本的表格。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson can be saved. Its data lie on this computer and do not go along: learners need the same.</source>
            <translation>課程可以儲存了。所用資料在這臺電腦上，不會隨課程一起儲存：學習者需要有同樣的資料。</translation>
        </message>
        <message>
            <location filename="../../ui/lessons/writer.py" />
            <source>The lesson can be saved.</source>
            <translation>課程可以儲存了。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/edits.py</name>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Add {0}</source>
            <translation>加入「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <location filename="../../ui/runs/run_list.py" />
            <source>Remove {0}</source>
            <translation>移除「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Duplicate {0}</source>
            <translation>再製「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Move {0}</source>
            <translation>移動「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>Leave out {0}</source>
            <translation>停用「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/edits.py" />
            <source>A network holds at most {0} layers. Remove one first.</source>
            <translation>網路最多有 {0} 層。請先移除一層。</translation>
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
            <translation>飽和 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/network/hints.py</name>
        <message>
            <location filename="../../ui/network/hints.py" />
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Bias of {0}</source>
            <translation>偏差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Weight from {0} to {1}</source>
            <translation>{0} → {1} 的權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>{0} is added to what comes in here; drag the wire to take from another layer</source>
            <translation>這裡會把{0}加到傳入的值上；拖曳連線可改從其他層取用</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Drag to an Add layer, or between two layers for a new one, which takes from here</source>
            <translation>拖到「相加」層，或拖到兩層之間新增一個「相加」層，讓它取用這裡的結果</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Choose an activation</source>
            <translation>選擇激勵函數</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Remove this layer</source>
            <translation>移除這一層</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>One neuron fewer</source>
            <translation>減少一個神經元</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Choose inputs</source>
            <translation>選擇輸入</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>One neuron more</source>
            <translation>增加一個神經元</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Drag down for more neurons, up for fewer</source>
            <translation>往下拖增加神經元，往上拖減少</translation>
        </message>
        <message>
            <location filename="../../ui/network/hints.py" />
            <source>Show more neurons of this layer, or only the first</source>
            <translation>顯示這一層更多的神經元，或只顯示前幾個</translation>
        </message>
    </context>
    <context>
        <name>ui/network/inputs.py</name>
        <message>
            <location filename="../../ui/network/inputs.py" />
            <source>Use {0} as an input, or leave it out</source>
            <translation>將「{0}」用作輸入，或停用它</translation>
        </message>
    </context>
    <context>
        <name>ui/network/inspector.py</name>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Duplicate this layer (Ctrl+D)</source>
            <translation>再製這一層（Ctrl+D）</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Remove this layer (Delete)</source>
            <translation>移除這一層（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>The loss applies {0} itself.</source>
            <translation>損失函數會自行對輸出套用 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Drag in a layer, or click one to edit.</source>
            <translation>把層拖進網路，或點選一個層來修改它。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Each sample is a picture of {0} pixels.</source>
            <translation>每個樣本是一張 {0} 像素的圖片。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>Each sample is a signal of {0} numbers.</source>
            <translation>每個樣本是由 {0} 個數字組成的訊號。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>{0} of {1} inputs is in use.</source>
            <translation>{1} 個輸入中使用了 {0} 個。</translation>
        </message>
        <message>
            <location filename="../../ui/network/inspector.py" />
            <source>{0} of {1} inputs are in use.</source>
            <translation>{1} 個輸入中使用了 {0} 個。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/keys.py</name>
        <message>
            <location filename="../../ui/network/keys.py" />
            <source>Arrow keys select layers, Ctrl with an arrow moves one, + and − resize it, F2 edits its weights, Delete removes it</source>
            <translation>方向鍵選取層，Ctrl 加方向鍵移動層，+ 與 − 增減神經元，F2 編輯權重，Delete 移除層</translation>
        </message>
    </context>
    <context>
        <name>ui/network/layout.py</name>
        <message>
            <location filename="../../ui/network/layout.py" />
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} more</source>
            <translation>另外 {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/network/layout.py" />
            <source>show fewer</source>
            <translation>收合</translation>
        </message>
    </context>
    <context>
        <name>ui/network/legend.py</name>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Orange is negative, blue is positive. A wire is as wide as its weight is large. The picture of a neuron shows what it gives over the plane, or for one picture.</source>
            <translation>橘色為負，藍色為正。權重的絕對值越大，連線越粗。神經元上的小圖顯示它在整個平面上的輸出，或對一張圖片的輸出。</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Weight</source>
            <translation>權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>negative</source>
            <translation>負</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>positive</source>
            <translation>正</translation>
        </message>
        <message>
            <location filename="../../ui/network/legend.py" />
            <source>Neuron</source>
            <translation>神經元</translation>
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
            <translation>顯示函數曲線</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Edit Weights</source>
            <translation>編輯權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Show More Neurons</source>
            <translation>顯示更多神經元</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Show Fewer Neurons</source>
            <translation>顯示較少神經元</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Duplicate</source>
            <translation>再製</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Move Left</source>
            <translation>向左移</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Move Right</source>
            <translation>向右移</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Fit Network</source>
            <translation>顯示整個網路</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Zoom In</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <source>Zoom Out</source>
            <translation>縮小</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/panels/base/panel.py" />
            <source>Copy Picture</source>
            <translation>複製圖片</translation>
        </message>
        <message>
            <location filename="../../ui/network/menus.py" />
            <location filename="../../ui/panels/base/panel.py" />
            <source>Export…</source>
            <translation>匯出…</translation>
        </message>
    </context>
    <context>
        <name>ui/network/palette.py</name>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Templates</source>
            <translation>範本</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Begin with a network that is known to work, and its data</source>
            <translation>從一個已知可行的網路與它的資料開始</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Insert {0}</source>
            <translation>插入「{0}」</translation>
        </message>
        <message>
            <location filename="../../ui/network/palette.py" />
            <source>Drag it into the network, or click to add it.</source>
            <translation>拖到網路裡，或點按即可加入。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/parameter_editor.py</name>
        <message>
            <location filename="../../ui/network/parameter_editor.py" />
            <source>Enter or a click elsewhere sets it, Tab goes on to the next, Esc keeps the old one</source>
            <translation>按 Enter 或點按別處即可套用，Tab 跳到下一個，Esc 保留原值</translation>
        </message>
    </context>
    <context>
        <name>ui/network/pointing.py</name>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>new weight</source>
            <translation>新權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>new bias</source>
            <translation>新偏差</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>Set weight</source>
            <translation>設定權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/pointing.py" />
            <source>Set bias</source>
            <translation>設定偏差</translation>
        </message>
    </context>
    <context>
        <name>ui/network/source_form.py</name>
        <message>
            <location filename="../../ui/network/source_form.py" />
            <source>{0} (does not fit)</source>
            <translation>{0}（不相符）</translation>
        </message>
        <message>
            <location filename="../../ui/network/source_form.py" />
            <source>a layer that is gone</source>
            <translation>已不存在的層</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/chain_card.py</name>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Back to the number before</source>
            <translation>回到上一個數值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Chain of factors</source>
            <translation>計算過程</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>Strongest</source>
            <translation>最強的</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>… stands for {0} more terms; show them</source>
            <translation>…… 代表另外 {0} 項；全部顯示</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>… stands for {0} smaller terms.</source>
            <translation>「…」代表其餘 {0} 個較小的項。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/chain_card.py" />
            <source>This number is given; it is not computed from others in this step.</source>
            <translation>這個數值是給定的；在這一步中，它不由其他數值算出。</translation>
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
            <translation>樣本</translation>
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
            <translation>後退一站（左方向鍵）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>One station on (Right)</source>
            <translation>前進一站（右方向鍵）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>One sample</source>
            <translation>一個樣本</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Next batch</source>
            <translation>下一批次</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>What the step learns from</source>
            <translation>這一步用什麼來學習</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Number of the training sample</source>
            <translation>訓練樣本的編號</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Focus</source>
            <translation>聚焦</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Fade what does not touch the chosen neuron</source>
            <translation>淡化與所選神經元不相連的部分</translation>
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
            <translation>用這一步得到的新權重繼續；可以復原</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Leave</source>
            <translation>離開</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_bar.py" />
            <source>Back to the network as it is (Esc); looking has changed nothing</source>
            <translation>回到原來的網路（Esc）；檢視沒有改變任何東西</translation>
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
            <translation>加權和，通過激勵函數之前（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Slope of the activation in {0}</source>
            <translation>激勵函數的斜率（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight of {0}</source>
            <translation>權重（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient at {0}</source>
            <translation>值的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient at the sum in {0}</source>
            <translation>加權和的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient of the weight of {0}</source>
            <translation>權重的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient of the bias of {0}</source>
            <translation>偏差的梯度（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Weight of {0} after the update</source>
            <translation>更新後的權重（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Bias of {0} after the update</source>
            <translation>更新後的偏差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>How much {0} follows a value of the layer before</source>
            <translation>對前一層某個值的導數（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>What dropout multiplies {0} by in this step</source>
            <translation>這一步中 Dropout 乘上的數（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0} brought to mean 0 and variance 1</source>
            <translation>化為平均值 0、變異數 1 後的值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean of what {0} is normalised with</source>
            <translation>正規化所用的平均值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Standard deviation of what {0} is normalised with</source>
            <translation>正規化所用的標準差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Probability of {0}</source>
            <translation>機率（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0} as measured</source>
            <translation>原始值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean of {0} in the training data</source>
            <translation>訓練資料中的平均值（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Standard deviation of {0} in the training data</source>
            <translation>訓練資料中的標準差（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>Target</source>
            <translation>目標值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>How much a sample of this class counts</source>
            <translation>這一類樣本在損失中的權重</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Samples in the batch</source>
            <translation>批次中的樣本數</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>All smaller terms together</source>
            <translation>其餘較小的項之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Gradient with the penalties</source>
            <translation>加上正則化項後的梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Velocity after the step</source>
            <translation>這一步之後的速度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Velocity before the step</source>
            <translation>這一步之前的速度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, remembered after the step</source>
            <translation>這一步之後記住的梯度平方</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, remembered before the step</source>
            <translation>這一步之前記住的梯度平方</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, remembered after the step</source>
            <translation>這一步之後記住的平均梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, remembered before the step</source>
            <translation>這一步之前記住的平均梯度</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean gradient, corrected for its start at 0</source>
            <translation>偏差修正後的平均梯度（它從 0 開始）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Squared gradients, corrected for their start at 0</source>
            <translation>偏差修正後的梯度平方（它從 0 開始）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Steps of the optimizer</source>
            <translation>最佳化器的步數</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>A fixed number</source>
            <translation>一個固定的數</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean value of {0}</source>
            <translation>{0} 的平均值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Mean sum in {0}, before the activation</source>
            <translation>{0} 加權和的平均值（激勵之前）</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Sum of the gradients at all pixels of {0}</source>
            <translation>{0} 所有像素處梯度之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Sum of the gradients at all sums of {0}</source>
            <translation>{0} 所有加權和處梯度之和</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>raw</source>
            <translation>原始值</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>{0}, sample {1} of the batch</source>
            <translation>{0}，批次中第 {1} 個樣本</translation>
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
            <translation>這一步用 {0} 個樣本學習：顯示的值取平均，梯度取和。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Target t: {0}</source>
            <translation>目標值 t：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The sample enters the network: its numbers stand at the inputs.</source>
            <translation>樣本進入網路：它的數值顯示在輸入上。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The loss L measures how far the answer ŷ is from the target t.</source>
            <translation>損失 L 衡量網路的回答 ŷ 與目標值 t 相差多少。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>The optimizer moves each weight against its gradient. The new weights stand on the wires.</source>
            <translation>最佳化器讓每個權重沿梯度的反方向移動。連線上顯示的是新權重。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Backward through {0}: beneath each number stands its gradient, which is how fast the loss grows with it.</source>
            <translation>反向經過{0}：每個數下面是它的梯度，即損失隨它增長得有多快。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Forward through {0}: two values are added.</source>
            <translation>前向傳播到{0}：兩個值相加。</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/step_words.py" />
            <source>Forward through {0}: each neuron has its value now.</source>
            <translation>前向傳播到{0}：每個神經元現在都有了自己的值。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/steps/stepping.py</name>
        <message>
            <location filename="../../ui/network/steps/stepping.py" />
            <source>Step through</source>
            <translation>逐步檢視</translation>
        </message>
        <message>
            <location filename="../../ui/network/steps/stepping.py" />
            <source>This network learns too many numbers to be copied for each look.</source>
            <translation>這個網路要學習的數值太多，無法每次檢視都複製一份。</translation>
        </message>
    </context>
    <context>
        <name>ui/network/words.py</name>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0} (layer {1})</source>
            <translation>{0}（第 {1} 層）</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per batch</source>
            <translation>依批次</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per sample</source>
            <translation>依樣本</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>per channel</source>
            <translation>依通道</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>to one row</source>
            <translation>排成一列</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/network/words.py" />
            <source>{0} parameters</source>
            <extracomment>of one: {0} parameter</extracomment>
            <translation>
                <numerusform>{0} 個參數</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0} layers</source>
            <translation>{0} 層</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>A picture of {0} pixels</source>
            <translation>一張 {0} 像素的圖片</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>A signal of {0} numbers</source>
            <translation>由 {0} 個數字組成的訊號</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>Input {0}</source>
            <translation>輸入 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>Output for {0}</source>
            <translation>「{0}」的輸出</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0}, feature map {1}</source>
            <translation>{0}，特徵圖 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/network/words.py" />
            <source>{0}, neuron {1}</source>
            <translation>{0}，神經元 {1}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/class_bars.py</name>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <source>How likely each class is; from the dotted line on, an answer counts as sure</source>
            <translation>每個類別的機率；達到虛線時，回答算作確定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <location filename="../../ui/panels/predict/answer.py" />
            <source>Probabilities: {0}</source>
            <translation>機率：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_bars.py" />
            <source>Probabilities</source>
            <translation>機率</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/class_reading.py</name>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I am not sure: {0} ({1}), or {2} ({3})</source>
            <translation>我不確定：{0}（{1}），或 {2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I see: {0}, {1}</source>
            <translation>我看到的是：{0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I read an {0}, {1}</source>
            <translation>我認出的是 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I read a {0}, {1}</source>
            <translation>我認出的是 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>I am not sure</source>
            <translation>我不確定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/class_reading.py" />
            <source>{0} or {1}?</source>
            <translation>{0} 還是 {1}？</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/companion_name.py</name>
        <message>
            <location filename="../../ui/panels/base/companion_name.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>the same design</source>
            <translation>設計相同</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/legend.py</name>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Classes: {0}</source>
            <translation>類別：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>The colour of the plane is the class that the network answers, paler the less sure</source>
            <translation>平面的顏色是網路回答的類別，越不確定顏色越淡</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Each sample has the colour of its class</source>
            <translation>每個樣本的顏色表示它的類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>wrong</source>
            <translation>答錯</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/legend.py" />
            <source>Colours of the values from {0} to {1}</source>
            <translation>從 {0} 到 {1} 的數值的顏色</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/picture_view.py</name>
        <message>
            <location filename="../../ui/panels/base/picture_view.py" />
            <source>Blue spoke for it, orange against.</source>
            <translation>藍色支持這個回答，橘色反對。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/picture_view.py" />
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>What the network sees</source>
            <translation>網路看到的圖片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/base/plot.py</name>
        <message>
            <location filename="../../ui/panels/base/plot.py" />
            <source>Reset View</source>
            <translation>重設檢視</translation>
        </message>
        <message>
            <location filename="../../ui/panels/base/plot.py" />
            <source>{file} could not be written: {why}.</source>
            <translation>無法寫入 {file}：{why}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Show your drawings, and let the network practise on them</source>
            <translation>顯示你的手繪圖，並讓網路用它們練習</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/draw/digit_page.py" />
            <source>Feature maps</source>
            <translation>特徵圖</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Show what each layer that gives pictures makes of the drawing</source>
            <translation>顯示輸出圖片的每一層如何處理這張手繪圖</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Choose a picture file, or drop one on the window</source>
            <translation>選擇一個圖片檔，或把它拖到視窗上</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>This panel reads drawings; choose a picture data set such as MNIST.</source>
            <translation>這個面板會辨識手繪圖；請選擇 MNIST 等圖片資料集。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>Draw one of the classes</source>
            <translation>畫出其中一個類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>My drawings ({0})</source>
            <translation>我的手繪圖（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit.py" />
            <source>My drawings: {0}</source>
            <translation>我的手繪圖：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_answer.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>Use a trained one</source>
            <translation>使用訓練好的網路</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>Open the network that comes with the program and has learned handwriting</source>
            <translation>開啟本程式附上、已學會手寫數字的網路</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <source>sure ≥ {0}</source>
            <translation>確定 ≥ {0}</translation>
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
            <translation>這個設計還無法執行。</translation>
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
            <translation>尚未訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_answer.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Sure from {0}</source>
            <translation>達到 {0} 算確定</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_pad.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>or by arrow keys and Space</source>
            <translation>或用方向鍵與空白鍵</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>Drawing pad</source>
            <translation>畫板</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_pad.py" />
            <source>Draw with the mouse, a finger or a pen. By keyboard: arrow keys move the pen, Shift makes the steps larger, Space puts it down and lifts it, Backspace takes a stroke back, Delete clears.</source>
            <translation>用滑鼠、手指或筆來畫。用鍵盤時：方向鍵移動畫筆，按住 Shift 移動得更遠，空白鍵放下或提起畫筆，Backspace 收回一筆，Delete 全部清除。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_page.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_page.py" />
            <source>Maps</source>
            <translation>特徵圖</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/digit_seen.py</name>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Why</source>
            <translation>依據</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <location filename="../../ui/panels/photo/photo_page.py" />
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Tint what spoke for the answer (blue) and against it (orange)</source>
            <translation>用顏色標出支持這個回答的部分（藍色）與反對的部分（橘色）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/digit_seen.py" />
            <source>Input</source>
            <translation>輸入</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/feature_maps.py</name>
        <message>
            <location filename="../../ui/panels/draw/feature_maps.py" />
            <source>Draw something to see what each layer makes of it.</source>
            <translation>畫點東西，看看每一層如何處理它。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/draw/feature_maps.py" />
            <source>{0} maps</source>
            <extracomment>of one: {0} map</extracomment>
            <translation>
                <numerusform>{0} 張特徵圖</numerusform>
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
            <translation>收回最後一筆（Ctrl+Z、Backspace）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Undo stroke</source>
            <translation>收回一筆</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Empty the paper (Delete)</source>
            <translation>清空畫紙（Delete）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Pen size</source>
            <translation>畫筆粗細</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>It is a</source>
            <translation>這是</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>What you drew</source>
            <translation>你畫的是什麼</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Teach it: it is a</source>
            <translation>教它：這是</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Add this drawing, with what it shows, to your own; the network can practise on them</source>
            <translation>把這張手繪圖連同它的內容加到你的手繪圖；網路可以用它們練習</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/pad_tools.py" />
            <source>Choose what you drew, so that the network can practise on it</source>
            <translation>選擇你畫的是什麼，讓網路可以用它練習</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/practice_result.py</name>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Share of your drawings that is read right, before and after. It has seen these; draw a new one.</source>
            <translation>你的手繪圖在練習前後辨識正確的比例。這些圖它已經看過；請再畫一張新的。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Go on with the network as it is now; saving it saves what it learned</source>
            <translation>以網路現在的狀態繼續；儲存網路時，學到的內容也會一併儲存</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Take back</source>
            <translation>還原</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>The weights from before the practice</source>
            <translation>還原成練習前的權重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>My drawings</source>
            <translation>我的手繪圖</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Test pictures</source>
            <translation>測試圖片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Share of {0} test pictures that is read right, before and after</source>
            <translation>{0} 張測試圖片在練習前後辨識正確的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>Forgotten most: {0}, {1} → {2}.</source>
            <translation>忘得最多的是 {0}：{1} → {2}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>No digit was forgotten.</source>
            <translation>沒有忘掉任何數字。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>{0} in {1} s, tested on {2} pictures.</source>
            <translation>用 {1} 秒練習了 {0}，並以 {2} 張圖片測試。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>{0} in {1} s.</source>
            <translation>用 {1} 秒練習了 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_result.py" />
            <source>The training pictures are not at hand, so it practised on your drawings alone.</source>
            <translation>手邊沒有訓練圖片，所以它只用你的手繪圖練習。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/practice_section.py</name>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Draw a digit, say what it is and add it. Then the network can practise on your drawings.</source>
            <translation>畫一個數字，說明它是什麼，然後加入。接著網路就能用你的手繪圖練習。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Stop practising; the weights from before come back</source>
            <translation>停止練習；權重會還原成練習前的樣子</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Take the chosen drawing out of your set</source>
            <translation>從你的手繪圖中刪除選取的那一張</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Take all drawings out of your set</source>
            <translation>刪除你所有的手繪圖</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Delete all</source>
            <translation>全部刪除</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Bring the deleted drawings back</source>
            <translation>把刪除的手繪圖放回來</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>{0} drawings deleted</source>
            <extracomment>of one: One drawing deleted</extracomment>
            <translation>
                <numerusform>已刪除 {0} 張手繪圖</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise</source>
            <translation>練習</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise (1 drawing)</source>
            <translation>練習（1 張手繪圖）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practise ({0} drawings)</source>
            <translation>練習（{0} 張手繪圖）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Practising… {0} %</source>
            <translation>練習中… {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/practice_section.py" />
            <source>Train for some seconds on your drawings and some training pictures; it can be taken back</source>
            <translation>用你的手繪圖與一些訓練圖片訓練幾秒鐘；之後可以還原</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/preparation_switches.py</name>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees the drawing at your size; it learned pictures that fill the frame.</source>
            <translation>它現在看到的是你畫的大小；但它學的是占滿畫面的圖片。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees the drawing where you put it; it learned pictures in the middle.</source>
            <translation>它現在看到的是你畫的位置；但它學的是放在中央的圖片。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees your own pen; it learned thin lines, all of one width.</source>
            <translation>它現在看到的是你自己的筆跡；但它學的是寬度一致的細線。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/preparation_switches.py" />
            <source>It now sees ink and paper the other way round than in the pictures it learned.</source>
            <translation>它現在看到的墨跡與紙張，明暗和它學過的圖片相反。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/draw/shelf.py</name>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>My drawings, {0} in all</source>
            <translation>我的手繪圖，共 {0} 張</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>a {0} is chosen</source>
            <translation>已選取一張 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/draw/shelf.py" />
            <source>Click one to choose it; Delete takes it out</source>
            <translation>點按即可選取；按 Delete 刪除</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/function/function.py</name>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Which function</source>
            <translation>選擇函數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>The activation of a layer, or the loss</source>
            <translation>某一層的激勵函數，或損失函數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>{0} % of the numbers lie where the slope is below 0.1: little of a gradient passes there.</source>
            <translation>{0}% 的數值落在斜率小於 0.1 的區域，那裡幾乎沒有梯度通過。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Hardly a number lies where the slope is below 0.1: gradients pass.</source>
            <translation>幾乎沒有數值落在斜率小於 0.1 的區域，梯度可以通過。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>Loss: {0}</source>
            <translation>損失：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>function</source>
            <translation>函數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/function/function.py" />
            <source>numbers of training samples now</source>
            <translation>訓練樣本目前的數值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/gradients/course_chart.py</name>
        <message>
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <source>Layers over the run</source>
            <translation>訓練過程中的各層</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/course_chart.py" />
            <location filename="../../ui/panels/gradients/gradients.py" />
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <location filename="../../ui/runs/beside/both_curves.py" />
            <source>{0} (log)</source>
            <translation>{0}（對數）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/gradients/gradients.py</name>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>All four measures of every layer over the run, as far as this panel was open.</source>
            <translation>訓練過程中每一層的全部四項指標，限於此面板開啟期間。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>No layer here has such an activation.</source>
            <translation>這裡沒有一層使用這類激勵函數。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Train, and the lines begin.</source>
            <translation>開始訓練後，曲線就會出現。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Measure</source>
            <translation>指標</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>Layers</source>
            <translation>各層</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/gradients.py" />
            <source>The newest value of each layer; a chosen layer stands out on the chart</source>
            <translation>每一層的最新值；選取的層會在圖上突出顯示</translation>
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
            <translation>損失（不含正則化項）對該層所有權重和偏差的梯度的範數（長度）。如果它只有最後一層的幾千分之一，這一層就幾乎學不動。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Step ÷ weights</source>
            <translation>更新比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>How far one step moves the weights of the layer, as a share of their length. Between 0.0001 and 0.01 is usual; that band is shaded.</source>
            <translation>一步使該層的權重改變多少，以占權重範數的比例表示。通常在 0.0001 到 0.01 之間；這個範圍在圖上用底色標出。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>The share of units that are flat for every sample, such as a ReLU that always gives 0: nothing moves them.</source>
            <translation>對每個樣本都落在激勵函數平坦處的神經元所占的比例，例如輸出總是 0 的 ReLU：沒有什麼能再推動它們。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>The share of units with tanh or sigmoid whose sums lie on the flat parts of the curve for 95 % of the samples.</source>
            <translation>使用 tanh 或 sigmoid 的神經元中，有多大比例對 95% 的樣本加權和都落在曲線的平坦部分。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>No layer has such units.</source>
            <translation>沒有一層有這樣的神經元。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <source>Epoch {0}: {1}</source>
            <translation>第 {0} 週期：{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/summary.py" />
            <source>The samples are not there yet.</source>
            <translation>樣本還沒有準備好。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/gradients/measures.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>Measuring…</source>
            <translation>正在測量…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/hidden/hidden.py</name>
        <message>
            <location filename="../../ui/panels/hidden/hidden.py" />
            <source>Click a sample to choose it, or drag a rectangle to mark samples; arrow keys, with Shift, do the same</source>
            <translation>點按樣本即可選取；拖曳出矩形可標記其中的樣本；方向鍵可逐個選取，加 Shift 可標記</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden.py" />
            <source>Atlas</source>
            <translation>圖集</translation>
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
            <translation>唯一的單元</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>its two units</source>
            <translation>兩個單元</translation>
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
            <translation>單元 {0}</translation>
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
            <translation>{1} 個樣本中的 {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0} of {1} units</source>
            <translation>{1} 個單元中的 {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>the mean of each of {0} channels</source>
            <translation>{0} 個通道各自的平均值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>averages over areas: {0} of {1} numbers</source>
            <translation>依區域取平均：由 {1} 個數得到 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>No. {0}, for training</source>
            <comment>row</comment>
            <translation>第 {0} 個，用於訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>No. {0}, for testing</source>
            <comment>row</comment>
            <translation>第 {0} 個，用於測試</translation>
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
            <translation>{0}，被認作 {1}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>{0} samples shown</source>
            <extracomment>of one: {0} sample shown</extracomment>
            <translation>
                <numerusform>顯示 {0} 個樣本</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} wrong, {1}</source>
            <translation>答錯 {0} 個，{1}</translation>
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
            <translation>引擎正在取得樣本…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/hidden_words.py" />
            <source>The network is looking at the samples…</source>
            <translation>網路正在檢視樣本…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/hidden/layer_choice.py</name>
        <message>
            <location filename="../../ui/panels/hidden/layer_choice.py" />
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <location filename="../../ui/panels/hidden/layer_choice.py" />
            <source>From the inputs on the left to the output on the right: the samples as this layer sees them</source>
            <translation>左端是輸入，右端是輸出：這一層眼中的樣本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/chart_marks.py</name>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>Lowest test loss {0:.4g} at epoch {1}.</source>
            <translation>測試損失在第 {1} 週期最低：{0:.4g}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>The network overfits since epoch {0}.</source>
            <translation>網路從第 {0} 週期起出現過擬合。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>would have stopped</source>
            <translation>原本會停止</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>Would have stopped at epoch {epoch}: {why}.</source>
            <translation>原本會在第 {epoch} 週期停止：{why}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>overfitting</source>
            <translation>過擬合</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_marks.py" />
            <source>lowest: epoch {0}</source>
            <translation>最低：第 {0} 週期</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/chart_options.py</name>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>0 shows every point as it is; near 1 only the trend is left</source>
            <translation>0 會照原樣顯示每個點；接近 1 則只留下趨勢</translation>
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
            <translation>步數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Along x</source>
            <translation>橫軸</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>An epoch is one pass over the training data, a step is one mini-batch</source>
            <translation>一個週期是把訓練資料全部用過一遍，一步是一個小批次</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>logarithmic</source>
            <translation>對數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Scale of x</source>
            <translation>橫軸刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Logarithmic: from 1 to 10 is as far as from 10 to 100, so that a quick beginning can be seen. Automatic: logarithmic from epoch 100 on</source>
            <translation>對數：從 1 到 10 的距離與從 10 到 100 相同，因此看得清楚變化很快的開頭。自動：從第 100 週期起改用對數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Ignore outliers</source>
            <translation>忽略離群值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/chart_options.py" />
            <source>Fit the chart to the middle 90 % of the values</source>
            <translation>讓圖表符合中間 90% 的值</translation>
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
            <translation>測試</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/figures.py</name>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>of more than {0} samples, {1} stand for all</source>
            <translation>樣本超過 {0} 個時，以其中 {1} 個代表全部</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>{0} within an epoch; at its end, and while it is paused, all count</source>
            <translation>週期進行中，{0}；週期結束時與暫停時則計入全部</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Mean loss over the training data, without the penalty of L1 and L2; {0}</source>
            <translation>訓練資料上的平均損失，不含 L1 與 L2 的正則化項；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Mean loss over the test data, which training never sees, without the penalty of L1 and L2; {0}</source>
            <translation>測試資料（訓練中從不使用）上的平均損失，不含 L1 與 L2 的正則化項；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <location filename="../../ui/panels/loss/loss.py" />
            <source>accuracy</source>
            <translation>準確率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>Share of the test data that is answered correctly; {0}</source>
            <translation>測試資料中答對的比例；{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R², training</source>
            <translation>R²，訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>How much variation of the training targets is explained: 1 is all, 0 no better than their mean</source>
            <translation>解釋了訓練目標值變化的多少：1 表示全部，0 表示不比取平均值更好</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R², test</source>
            <translation>R²，測試</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>R² of the training data: {0}</source>
            <translation>訓練資料的 R²：{0}</translation>
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
            <translation>在第 {0} 步測得；稍後更新</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/figures.py" />
            <source>How much variation of the test targets is explained: 1 is all, 0 no better than their mean</source>
            <translation>解釋了測試目標值變化的多少：1 表示全部，0 表示不比取平均值更好</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/ghosts.py</name>
        <message>
            <location filename="../../ui/panels/loss/ghosts.py" />
            <source>{0} ends at {1}</source>
            <translation>{0} 結束於 {1}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/loss.py</name>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>Accuracy</source>
            <translation>準確率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>The numbers of the whole run.</source>
            <translation>整個訓練過程的數字。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>losses without the penalty</source>
            <translation>損失不含正則化項</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Save CSV</source>
            <translation>儲存 CSV</translation>
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
            <translation>x 對數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>log y</source>
            <translation>y 對數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of epochs or steps, so that a quick beginning can be seen; it comes by itself at epoch 100 while the scale in the chart settings is automatic</source>
            <translation>週期或步數用對數刻度，看得清楚變化很快的開頭；圖表設定中的刻度為「自動」時，從第 100 週期起自動啟用</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of the loss: equal distances are equal factors</source>
            <translation>損失用對數刻度：相同的距離代表相同的倍數</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of epochs or steps</source>
            <translation>週期或步數的對數刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Logarithmic scale of the loss</source>
            <translation>損失的對數刻度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Smoothing, epochs or steps, outliers</source>
            <translation>平滑、週期或步數、離群值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Chart settings</source>
            <translation>圖表設定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>smooth {0}</source>
            <translation>平滑 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Waiting for the data…</source>
            <translation>正在等待資料…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Practising…</source>
            <translation>練習中…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Training…</source>
            <translation>訓練中…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Press play to go on.</source>
            <translation>按「開始」繼續訓練。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>Press play to begin.</source>
            <translation>按「開始」進行訓練。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <source>{0} without penalty</source>
            <translation>{0}，不含正則化項</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss.py" />
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Save CSV…</source>
            <translation>儲存 CSV…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/loss_chart.py</name>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>epoch {0} · step {1}</source>
            <translation>第 {0} 週期 · 第 {1} 步</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Design changed</source>
            <translation>設計已變更</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Lowest test loss</source>
            <translation>最低的測試損失</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>raw {0}</source>
            <translation>原始 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Run beside: {0}.</source>
            <translation>並列的訓練：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/loss_chart.py" />
            <source>Pinned runs: {0}.</source>
            <translation>釘選的訓練：{0}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/time_cursor.py</name>
        <message>
            <location filename="../../ui/panels/loss/time_cursor.py" />
            <source>Moment that is shown</source>
            <translation>顯示的時刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_cursor.py" />
            <source>Drag to the left to look back: the whole window shows that moment. Arrow keys do the same.</source>
            <translation>向左拖曳可以回看：整個視窗都顯示那個時刻。方向鍵也可以。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/loss/time_strip.py</name>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>To the first moment</source>
            <translation>到第一個時刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>One moment back</source>
            <translation>後退一個時刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Play the film of this run, from the first moment to the present</source>
            <translation>從第一個時刻到現在，連續播放這次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>One moment on</source>
            <translation>前進一個時刻</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>To the present</source>
            <translation>回到現在</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>{0} s</source>
            <translation>{0} 秒</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Length of the film</source>
            <translation>播放時間</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>How many seconds the film of the whole run takes</source>
            <translation>播放整個訓練過程需要多少秒</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Go on from here</source>
            <translation>從這裡繼續</translation>
        </message>
        <message>
            <location filename="../../ui/panels/loss/time_strip.py" />
            <source>Make this moment the present run; the run of now is kept on the list of runs. Play goes on from now instead.</source>
            <translation>把這個時刻作為目前的訓練；原來的訓練保留在訓練紀錄裡。按「開始」則從現在繼續訓練。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/chips.py</name>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Add a class</source>
            <translation>新增類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Name of the class</source>
            <translation>類別的名稱</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>There may be at most {0} classes</source>
            <translation>最多可以有 {0} 個類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Paint {0}</source>
            <translation>畫{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Paint {0} (key {1}); a double click renames it</source>
            <translation>畫{0}（按鍵 {1}）；按兩下可重新命名</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Rename…</source>
            <translation>重新命名…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/chips.py" />
            <source>Remove with its points</source>
            <translation>連同它的點一起刪除</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/mode.py</name>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Paint points</source>
            <translation>畫點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Set a point</source>
            <translation>放置一個點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Erase points</source>
            <translation>擦除點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Move points</source>
            <translation>移動點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Paint with the mouse, or set points by arrow keys and Space.</source>
            <translation>用滑鼠畫點，或用方向鍵和空白鍵放置點。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>These points are your own now; undo brings {0} back.</source>
            <translation>這些點現在是你自己的了；用「復原」可以找回{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Make the points your own</source>
            <translation>把這些點變成自己的</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change these points by hand, while the network learns them; they become your own</source>
            <translation>在網路學習時動手更改這些點；它們會變成你自己的</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change the class of points</source>
            <translation>更改點的類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Change the value of points</source>
            <translation>更改點的數值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>There may be at most {0} points.</source>
            <translation>最多可以有 {0} 個點。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Jitter points</source>
            <translation>抖動點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Remove points</source>
            <translation>刪除點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Rename a class</source>
            <translation>重新命名類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/mode.py" />
            <source>Remove a class</source>
            <translation>刪除類別</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/pad.py</name>
        <message>
            <location filename="../../ui/panels/paint/pad.py" />
            <source>Plot to paint on</source>
            <translation>可以畫點的圖</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/spoken.py</name>
        <message>
            <location filename="../../ui/panels/paint/spoken.py" />
            <source>{0} of {1} points selected</source>
            <translation>已選取 {1} 個點中的 {0} 個</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/tools.py</name>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Brush</source>
            <translation>畫筆</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Brush: paint many points at once ({0})</source>
            <translation>畫筆：一次畫出許多點（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Single point</source>
            <translation>單一點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Single point: set one and drag it to its place ({0})</source>
            <translation>單一點：放置一個點並拖到位置上（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Eraser</source>
            <translation>橡皮擦</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Eraser: take points away ({0})</source>
            <translation>橡皮擦：擦掉點（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Select and move</source>
            <translation>選取和移動</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Select and move: click points or draw a frame around them, then drag; Delete removes them ({0})</source>
            <translation>選取和移動：點按各點或用框圈住它們，然後拖曳；Delete 鍵刪除它們（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Jitter: move the selected points, or all, a little at random ({0})</source>
            <translation>抖動：隨機地稍微移動選取的點，或者全部的點（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Jitter</source>
            <translation>抖動</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Size of brush and eraser ([ and ])</source>
            <translation>畫筆和橡皮擦的大小（[ 和 ]）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <location filename="../../ui/panels/paint/tools.py" />
            <source>How many points one touch of the brush sets (Shift+[ and Shift+])</source>
            <translation>畫筆每次觸碰放置多少個點（Shift+[ 和 Shift+]）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/paint/value_bar.py</name>
        <message>
            <location filename="../../ui/panels/paint/value_bar.py" />
            <source>Value to paint</source>
            <translation>要畫的數值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/photo/photo_page.py</name>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Close the photo (Esc)</source>
            <translation>關閉照片（Esc）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Close the photo</source>
            <translation>關閉照片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Drop a photo on the window, or open one: the network says what it sees.</source>
            <translation>把一張照片拖到視窗上，或開啟一張：網路會說出它看到了什麼。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>All files</source>
            <translation>所有檔案</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_page.py" />
            <source>Open a photo</source>
            <translation>開啟照片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/photo/photo_strip.py</name>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The photo</source>
            <translation>原來的照片</translation>
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
            <translation>這個網路只接受灰階圖片</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The network learned dark ink on light paper: light and dark stay as they are in the photo</source>
            <translation>網路學習的是淺底深墨的圖片：照片的明暗保持不變</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees the whole photo, with white margins; it learned pictures without them.</source>
            <translation>它現在看到的是整張照片，空處填白；它學過的圖片沒有這樣的白邊。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees the square in the middle; it learned whole pictures, with white margins.</source>
            <translation>它現在看到的是中間的正方形；它學過的是整張圖片，空處填白。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees no colours; it learned pictures in colour.</source>
            <translation>它現在看不到顏色；它學過的是彩色圖片。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees light and dark as in the photo; it learned light things on a dark ground.</source>
            <translation>它現在看到的明暗與照片相同；它學過的是深色背景上的淺色物體。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>It now sees single pixels of the photo; it learned means of many.</source>
            <translation>它現在看到的是照片的單一像素；它學過的是許多像素的平均值。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/photo/photo_strip.py" />
            <source>The photo has a light ground, so light and dark are exchanged.</source>
            <translation>照片的背景是亮的，所以明暗已經對調。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/axis_choice.py</name>
        <message>
            <location filename="../../ui/panels/plane/axis_choice.py" />
            <source>Measurement across</source>
            <translation>橫軸的測量值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/axis_choice.py" />
            <source>Measurement upwards</source>
            <translation>縱軸的測量值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/boundary.py</name>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Discretise</source>
            <translation>離散化</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>Show the decision alone, not how sure the network is</source>
            <translation>只顯示判斷結果，不顯示網路有多確定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>The boundary of the run beside this one</source>
            <translation>並列的那次訓練的決策邊界</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>{0} of {1} points drawn</source>
            <translation>已畫出 {0} / {1} 個點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/boundary.py" />
            <source>output {0}</source>
            <translation>輸出 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/curve.py</name>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Residuals</source>
            <translation>殘差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>Show how far each sample lies from the curve: what is squared in the loss MSE</source>
            <translation>顯示每個樣本離曲線有多遠：MSE 損失中求平方的就是它</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>The curve of the run beside this one</source>
            <translation>並列的那次訓練的曲線</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/curve.py" />
            <source>{0} ({1} standardised)</source>
            <translation>{0}（標準化後 {1}）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/decision_spot.py</name>
        <message>
            <location filename="../../ui/panels/plane/decision_spot.py" />
            <source>Explain no place</source>
            <translation>不再解釋任何位置</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_spot.py" />
            <source>Asking who decided here…</source>
            <translation>正在計算這裡由誰決定…</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/decision_words.py</name>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>Enter explains a place: who decided there. Arrow keys move it, Esc ends it</source>
            <translation>按 Enter 解釋一個位置：那裡由誰決定。方向鍵移動它，Esc 結束</translation>
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
            <translation>此處的值為 {0}，一般樣本為 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} {1} here, rather than {2}</source>
            <translation>此處為{0}（{1}），而不是{2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>nearest training samples {0} on average</source>
            <translation>最近的訓練樣本平均為 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>{0} {1}</source>
            <comment>so many of a class</comment>
            <translation>{1} {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>nearest training samples: {0}</source>
            <translation>最近的訓練樣本：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/decision_words.py" />
            <source>neuron {0}</source>
            <translation>神經元 {0}</translation>
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
            <translation>最強：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/fold_lines.py</name>
        <message>
            <location filename="../../ui/panels/plane/fold_lines.py" />
            <source>Folds</source>
            <translation>摺痕</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/fold_lines.py" />
            <source>Lines where the units of hidden layers with ReLU switch on, in a colour for each layer</source>
            <translation>隱藏層中各 ReLU 單元由 0 變為正值的分界線，每層一種顏色</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/map_keys.py</name>
        <message>
            <location filename="../../ui/panels/plane/map_keys.py" />
            <source>Test points</source>
            <translation>測試點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/map_keys.py" />
            <source>Show the samples that are kept for testing, hollow</source>
            <translation>以空心點顯示留作測試的樣本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/readings.py</name>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>The other {0} measurements are held at their mean</source>
            <translation>其餘 {0} 個測量值固定在平均值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>Held at their mean: {0}</source>
            <translation>固定在平均值：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/readings.py" />
            <source>Means: {0}</source>
            <translation>平均值：{0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/plane/scaling.py</name>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network sees {0} and learns {1}.</source>
            <translation>已標準化：網路看到的是 {0}，學習的是 {1}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network sees {0}.</source>
            <translation>已標準化：網路看到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/plane/scaling.py" />
            <source>Standardised: the network learns {0}.</source>
            <translation>已標準化：網路學習的是 {0}。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/predict/answer.py</name>
        <message>
            <location filename="../../ui/panels/predict/answer.py" />
            <source>The network's answer</source>
            <translation>網路的回答</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/predict/predict.py</name>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Fill in one of the samples of the data set</source>
            <translation>填入資料集中的一個樣本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>{0} to {1} in the data</source>
            <translation>資料範圍是 {0} 到 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>{0}: outside the data. The answer there is a guess.</source>
            <translation>{0}：超出資料範圍。那裡的回答只是猜測。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>What the data says: {0}</source>
            <translation>資料中的答案：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Measure a flower, type it in, and read which kind the network takes it for.</source>
            <translation>測量一朵花，輸入數值，看看網路認為它是哪一種。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random flower</source>
            <translation>隨機一朵花</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Type numbers in and read what the network answers to them.</source>
            <translation>輸入數值，看看網路給出什麼回答。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random row</source>
            <translation>隨機一列</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>Type a point in and read what the network answers there.</source>
            <translation>輸入一個點，看看網路在那裡給出什麼回答。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/predict/predict.py" />
            <source>A random point</source>
            <translation>隨機一個點</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/class_table.py</name>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Precision and recall by class</source>
            <translation>各類別的精確率和召回率</translation>
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
            <translation>類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>The true class</source>
            <translation>真實類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Precision</source>
            <comment>of a class</comment>
            <translation>精確率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Of all answers with this class, the share that is right</source>
            <translation>在所有回答為該類別的樣本中，答對的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Of all samples of this class, the share that is answered with it</source>
            <translation>在該類別的所有樣本中，被認作該類別的比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>The harmonic mean of precision and recall: high only where both are</source>
            <translation>精確率與召回率的調和平均：兩者都高時才高</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>Count</source>
            <translation>數量</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/class_table.py" />
            <source>How many samples the class has</source>
            <translation>該類別有多少個樣本</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/coverage.py</name>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>How sure an answer has to be, in percent</source>
            <translation>回答至少要有多確定（百分比）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>How sure an answer has to be to be given; the others are left to people</source>
            <translation>回答至少要有多確定才給出；其餘的交給人來決定</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>Share of right answers over the share of samples that are answered</source>
            <translation>答對的比例隨作答樣本比例的變化</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>answered (%)</source>
            <translation>作答（%）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/coverage.py" />
            <source>right (%)</source>
            <translation>答對（%）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/errors_view.py</name>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>Predicted against true values</source>
            <translation>預測值與真實值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>predicted</source>
            <translation>預測值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>residual</source>
            <translation>殘差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>true</source>
            <translation>真實值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/errors_view.py" />
            <source>The largest error: No. {0}, true {1}, predicted {2}</source>
            <translation>誤差最大：第 {0} 個，真實值 {1}，預測值 {2}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/matrix.py</name>
        <message>
            <location filename="../../ui/panels/quality/matrix.py" />
            <source>Confusion matrix</source>
            <translation>混淆矩陣</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/quality/quality.py</name>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Test</source>
            <comment>data</comment>
            <translation>測試集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>The true and the predicted values of the samples on show.</source>
            <translation>圖中各樣本的真實值和預測值。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>How many answers reach each threshold, and how many of these are right.</source>
            <translation>達到各閾值的回答數量，以及其中答對的數量。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>The counts, with precision, recall and F1 of each class.</source>
            <translation>各格的數量，以及每個類別的精確率、召回率和 F1。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Predicted</source>
            <translation>預測值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Counts</source>
            <translation>數量</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Shares</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>By class</source>
            <translation>依類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Threshold</source>
            <translation>閾值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Rows: true class. Columns: answer. Click for samples.</source>
            <translation>列：真實類別。欄：網路的回答。點一格看樣本。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Train</source>
            <comment>data</comment>
            <translation>訓練集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Training</source>
            <comment>data</comment>
            <translation>訓練集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Which samples</source>
            <translation>哪些樣本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>View</source>
            <translation>顯示內容</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>Measure the test data, or the data that the network learns from</source>
            <translation>用測試資料評估，或用網路學習所用的資料評估</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality.py" />
            <source>What is shown below</source>
            <translation>下面顯示什麼</translation>
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
            <translation>準確率約 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} right</source>
            <translation>準確率 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} · F1 {1}</source>
            <translation>{0} · F1 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} · macro F1 {1}</source>
            <translation>{0} · macro F1 {1}</translation>
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
            <translation>{0} · 尚未訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>RMSE: the root of the mean squared error. MAE: the mean absolute error. Both have the unit of the target. R²: the share of the variation of the targets that is explained.</source>
            <translation>RMSE：均方誤差的平方根。MAE：平均絕對誤差。兩者的單位都與目標相同。R²：目標值的變化中得到解釋的比例。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>The share of right answers, and the macro F1: the mean over all classes of the harmonic mean of precision and recall, so that a small class counts as much as a large one.</source>
            <translation>準確率，以及 macro F1：各類別 F1（精確率與召回率的調和平均）的平均，因此小類別與大類別同樣重要。</translation>
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
                <numerusform>{0} 個回答來自較早的步；正在逐步更新</numerusform>
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
            <translation>{0}，回答正確</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}, answered as {1}</source>
            <translation>{0}，被認作 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}: {1} of {2} ({3})</source>
            <translation>{0}：{1}/{2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>training data</source>
            <translation>訓練資料</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>test data</source>
            <translation>測試資料</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0}: {1} right</source>
            <translation>{0}：準確率 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No answer is at least {0} % sure.</source>
            <translation>沒有哪個回答的把握達到 {0}%。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>{0} % sure: answers {1}, right {2}</source>
            <translation>把握 {0}%：作答 {1}，答對 {2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No sample is used for training.</source>
            <translation>沒有樣本用於訓練。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/quality/quality_words.py" />
            <source>No sample tests: all are used for training.</source>
            <translation>沒有測試樣本：全部樣本都用於訓練。</translation>
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
            <translation>誤差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>No.</source>
            <translation>編號</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Truth</source>
            <comment>heading</comment>
            <translation>真實</translation>
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
            <translation>樣本的編號</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>What the data say</source>
            <translation>資料中的答案</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>What the network says</source>
            <translation>網路的回答</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>How likely the network takes its answer to be, or how far its number is off</source>
            <translation>網路認為自己的回答有多大可能正確，或它給出的數相差多少</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Each measurement as a colour, from the lowest (orange) to the highest (blue)</source>
            <translation>每個測量值用一種顏色表示，從最低（橘色）到最高（藍色）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_model.py" />
            <source>Click to sort by this column</source>
            <translation>點按即可依此欄排序</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/row_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows, about {1} wrong ({2})</source>
            <translation>{0} 列，約答錯 {1} 列（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0} rows, {1} wrong ({2})</source>
            <translation>{0} 列，答錯 {1} 列（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}</source>
            <translation>第 {0} 張</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>{0}. The network says {1} ({2})</source>
            <translation>{0}。網路的回答：{1}（{2}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>No row passes this filter.</source>
            <translation>沒有符合條件的列。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/row_words.py" />
            <source>No row passes this filter. Where all samples are used for training, none tests.</source>
            <translation>沒有符合條件的列。如果所有樣本都用於訓練，就沒有測試樣本。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/rows.py</name>
        <message>
            <location filename="../../ui/panels/samples/rows.py" />
            <source>Export all samples with the network's answers as a table (CSV)</source>
            <translation>把所有樣本和網路的回答匯出為表格（CSV）</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_detail.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Close the large picture (Esc)</source>
            <translation>關閉大圖（Esc）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_detail.py" />
            <source>Close the large picture</source>
            <translation>關閉大圖</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_filter.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show the samples that test the network, those that it learns from, or those that are marked</source>
            <translation>顯示用於測試的樣本、用於訓練的樣本，或已標記的樣本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show one class only</source>
            <translation>只顯示一個類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Wrong first</source>
            <translation>答錯優先</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Only samples with this answer are shown. Click to show all answers</source>
            <translation>只顯示得到這個回答的樣本。點按可顯示所有回答</translation>
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
            <translation>已標記</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>{0} marked</source>
            <translation>已標記 {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>All classes</source>
            <translation>所有類別</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Show the samples that the network gets wrong before the others</source>
            <translation>先顯示網路答錯的樣本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_filter.py" />
            <source>Train the network first: it only guesses yet</source>
            <translation>請先訓練網路：它現在只是亂猜</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_picture.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_picture.py" />
            <source>The picture</source>
            <translation>這張圖片</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/sample_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>None</source>
            <translation>無</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}–{1} of {2}</source>
            <translation>{0}–{1} / {2}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>about {0} wrong, {1}</source>
            <translation>約答錯 {0} 個，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class, about: {0}</source>
            <translation>各類別約為：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class: {0}</source>
            <translation>各類別：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class, about:</source>
            <translation>各類別約為：</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>By class:</source>
            <translation>各類別：</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Training picture {0}</source>
            <translation>訓練圖片 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Test picture {0}</source>
            <translation>測試圖片 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}, for training</source>
            <translation>第 {0} 張，用於訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>No. {0}, for testing</source>
            <translation>第 {0} 張，用於測試</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>Labelled {0}</source>
            <translation>標籤是 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0}, read right</source>
            <translation>{0}，辨識正確</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <location filename="../../ui/panels/samples/samples.py" />
            <source>not trained yet</source>
            <translation>尚未訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>{0} ({1}), then {2} ({3})</source>
            <translation>{0}（{1}），其次是 {2}（{3}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>read right ({0})</source>
            <translation>辨識正確（{0}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>read as {0} ({1})</source>
            <translation>被認作 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>and {0} more</source>
            <translation>還有 {0} 張</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The engine is fetching the pictures…</source>
            <translation>引擎正在取得圖片…</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The pictures could not be read. Play tries again.</source>
            <translation>無法讀取圖片。按「開始」再試一次。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/sample_words.py" />
            <source>The pictures are not on this machine. Play fetches them.</source>
            <translation>這台電腦上沒有這些圖片。按「開始」即可取得。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/samples.py</name>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Previous page (Page Up)</source>
            <translation>上一頁（Page Up）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>Next page (Page Down)</source>
            <translation>下一頁（Page Down）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/samples.py" />
            <source>This panel shows pictures; choose a picture data set such as MNIST.</source>
            <translation>這個面板會顯示圖片；請選擇 MNIST 等圖片資料集。</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/summary.py</name>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Classes: for training, and paler for testing</source>
            <translation>各類別的樣本數：左段為訓練集，右段為測試集</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>The average of each class</source>
            <translation>各類別的平均樣本</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary.py" />
            <source>Measurements</source>
            <translation>測量值</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/samples/summary_words.py</name>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} samples, all for training</source>
            <translation>{0} 個樣本，全部用於訓練</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} samples: {1} for training, {2} for testing</source>
            <translation>{0} 個樣本：{1} 個用於訓練，{2} 個用於測試</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>No sample of {0}: the network cannot learn it.</source>
            <translation>沒有 {0} 的樣本，網路無法學會它。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>Uneven: {0} has {1} times as many samples as {2}. A network that always says {0} is right {3} of the time.</source>
            <translation>類別不平衡：{0} 的樣本數是 {2} 的 {1} 倍。總是回答 {0} 的網路也有 {3} 的準確率。</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0} to {1}, mean {2}, sd {3}</source>
            <translation>{0} 至 {1}，平均 {2}，標準差 {3}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/samples/summary_words.py" />
            <source>{0}, {1} missing</source>
            <translation>{0}，缺漏 {1} 個</translation>
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
            <translation>卷積核權重 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/plane_choice.py</name>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Random directions</source>
            <translation>隨機方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Two weights</source>
            <translation>兩個權重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Path of the run</source>
            <translation>訓練的路徑</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Plane of the surface</source>
            <translation>曲面所在的平面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Random directions change all weights at once, each neuron's in proportion to their size. Biases stay. The path of the run has a plane of its own, in which it extends most</source>
            <translation>隨機方向同時改變所有權重，各神經元按其權重大小成比例，偏差不變。訓練的路徑有自己的平面：路徑在其中伸展得最開</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>New directions</source>
            <translation>換一組方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Draw two other random directions</source>
            <translation>另取兩個隨機方向</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Weight across</source>
            <translation>橫軸的權重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Weight upwards</source>
            <translation>縱軸的權重</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Pick</source>
            <translation>點選</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/plane_choice.py" />
            <source>Click two wires or biases in the picture of the network: across, then upwards</source>
            <translation>在網路圖中點選兩條連線或兩個偏差：先橫軸，後縱軸</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/race_track.py</name>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>This surface</source>
            <translation>目前曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Long valley</source>
            <translation>狹長山谷</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Saddle</source>
            <translation>鞍點</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Two minima</source>
            <translation>兩個極小值</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Race</source>
            <translation>競賽</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Race once more from the same start</source>
            <translation>從同一起點再賽一次</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Ground of the race</source>
            <translation>競賽的曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Momentum is SGD with a momentum of 0.9</source>
            <translation>動量為 0.9 的 SGD</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Let it race</source>
            <translation>讓它參賽</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <location filename="../../ui/panels/surface/surface.py" />
            <source>The surface is being measured</source>
            <translation>正在測量曲面</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/race_track.py" />
            <source>Choose at least one optimizer</source>
            <translation>請至少選擇一種最佳化器</translation>
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
            <translation>拖曳或按方向鍵可轉動；按 + 拉近，按 − 拉遠</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/sentences.py</name>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>○ Training loss with penalty {0} at {1}</source>
            <translation>○ 含正則項的訓練損失 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>○ Training loss {0} at {1}</source>
            <translation>○ 訓練損失 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>→ against the slope {0}</source>
            <translation>→ 負梯度方向，梯度 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>+ lowest {0} at {1}</source>
            <translation>+ 最低 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/sentences.py" />
            <source>{0} of {1} rows are new</source>
            <translation>{1} 列中有 {0} 列是新的</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/stage.py</name>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>From above, as on a map: lines of equal loss</source>
            <translation>像地圖一樣從上方看：每條線上的損失相等</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>In three dimensions, to be turned</source>
            <translation>三維，可以轉動</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>Contours</source>
            <translation>等高線</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/stage.py" />
            <source>3-D</source>
            <translation>三維</translation>
        </message>
    </context>
    <context>
        <name>ui/panels/surface/surface.py</name>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>With penalty</source>
            <translation>含正則化項</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Add to the loss what L1 and L2 add: what training really lowers</source>
            <translation>把 L1 與 L2 的正則化項也算進損失：訓練真正降低的是這個總和</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Freeze</source>
            <translation>定格</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Measure no further: the picture stays as it is, also while training</source>
            <translation>不再測量：圖保持現在的樣子，訓練時也一樣</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Let up to five optimizers go down from one start, side by side</source>
            <translation>讓最多五種最佳化器從同一起點同時下降，互相比較</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Click two wires or biases in the picture of the network</source>
            <translation>在網路圖中點選兩條連線或兩個偏差</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Move the ball</source>
            <translation>移動小球</translation>
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
            <translation>無法測量損失</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Train first: the run has no path yet</source>
            <translation>請先訓練：還沒有路徑</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>The path of so large a network is not kept</source>
            <translation>網路太大，不保留其路徑</translation>
        </message>
        <message>
            <location filename="../../ui/panels/surface/surface.py" />
            <source>Nothing is measured while it is frozen</source>
            <translation>定格時不測量</translation>
        </message>
    </context>
    <context>
        <name>ui/reports/handlers.py</name>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>the window was at work</source>
            <translation>視窗運作</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>something was done in the background</source>
            <translation>背景工作執行</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>something was cleaned up</source>
            <translation>清理資源</translation>
        </message>
        <message>
            <location filename="../../ui/reports/handlers.py" />
            <source>the window was drawn</source>
            <translation>繪製視窗</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/company.py</name>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>Change a setting: the old ones go on beside it until F7 is pressed again.</source>
            <translation>請修改一項設定：舊設定會與新設定並列訓練，直到再按一次 F7。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>The run beside: {0}</source>
            <translation>並列的訓練：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/company.py" />
            <source>Shadow Run (F7) lets the old settings go on beside the new ones, to compare.</source>
            <translation>對照訓練（F7）讓舊設定與新設定並列訓練，以便比較。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/one_run.py</name>
        <message>
            <location filename="../../ui/runs/beside/one_run.py" />
            <source>Boundary of {0}</source>
            <translation>{0} 的決策邊界</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/one_run.py" />
            <source>training loss {0}</source>
            <translation>訓練損失 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/beside/part.py</name>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Side by side</source>
            <translation>並列比較</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Go back to one run</source>
            <translation>回到單次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <location filename="../../ui/runs/list_model.py" />
            <source>this one</source>
            <translation>目前的訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>Their losses measure different things, so they have no chart in common.</source>
            <translation>兩者的損失衡量的內容不同，因此無法畫在同一張圖上。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>catches up to epoch {0}</source>
            <translation>追趕至第 {0} 週期</translation>
        </message>
        <message>
            <location filename="../../ui/runs/beside/part.py" />
            <source>waits for {0}</source>
            <translation>等待「{0}」</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/face.py</name>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Keep This Run</source>
            <translation>保留這次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Keep the present run as it is now, and go on with it</source>
            <translation>依現在的狀態保留目前的訓練，然後繼續</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>All kept runs as a table: how each went, and all its settings</source>
            <translation>把所有保留的訓練存成表格：每次的結果與全部設定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Vary</source>
            <translation>變化</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Side by Side</source>
            <translation>並列比較</translation>
        </message>
        <message>
            <location filename="../../ui/runs/face.py" />
            <source>Train two chosen runs, or one and the present one, on the same batches</source>
            <translation>讓選取的兩次訓練，或選取的一次與目前的訓練，用相同的批次訓練</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/list_model.py</name>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/list_part.py" />
            <source>Unpin</source>
            <translation>取消釘選</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Pin: show its curve on the charts, and keep it</source>
            <translation>釘選：在圖表上顯示它的曲線，並一直保留</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>not pinned</source>
            <translation>未釘選</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>A dot for a pinned run: its curve is on the charts, and it is never deleted by itself</source>
            <translation>圓點表示釘選的訓練：圖表上有它的曲線，不會自動刪除</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>Run</source>
            <translation>訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>What the run is called; a click on the picture opens it, with its weights</source>
            <translation>這次訓練的名稱；點一下小圖可連同權重一起開啟</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>What differs</source>
            <translation>不同之處</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>How its design differs from the present one</source>
            <translation>它的設計與目前的設計有什麼不同</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Passes over the training data</source>
            <translation>把訓練資料跑過多少遍</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Mean loss over the test data; without test data, over the training data</source>
            <translation>測試資料上的平均損失；沒有測試資料時為訓練資料上的</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Share of the test data that is answered correctly</source>
            <translation>測試資料中回答正確的比例</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_model.py" />
            <source>Of how many seeds the figures are</source>
            <translation>數字來自多少個種子</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/list_part.py</name>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Reading the kept runs…</source>
            <translation>正在讀取保留的訓練…</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Runs cannot be kept: {0}.</source>
            <translation>無法保留訓練：{0}。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Each run is kept here once another one takes its place: after a reset, with new weights, with another design. Train, change something, and compare.</source>
            <translation>每當一次訓練被另一次取代，就會保留在這裡：重設、換新權重或更換設計之後。先訓練，改點什麼，再比較。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <location filename="../../ui/runs/run_details.py" />
            <source>Pin</source>
            <translation>釘選</translation>
        </message>
        <message>
            <location filename="../../ui/runs/list_part.py" />
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/run_details.py</name>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Magenta</source>
            <translation>洋紅</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Green</source>
            <translation>綠色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Olive</source>
            <translation>橄欖色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Crimson</source>
            <translation>緋紅</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Name</source>
            <translation>名稱</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>What you call this run</source>
            <translation>你給這次訓練取的名稱</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Note</source>
            <translation>備註</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>What you want to remember of this run</source>
            <translation>關於這次訓練你想記住的</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Go on with this run, with its design and its weights; undo comes back</source>
            <translation>用它的設計和權重繼續這次訓練；復原可以回來</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Show its curve on the charts; a pinned run is never deleted by itself</source>
            <translation>在圖表上顯示它的曲線；釘選的訓練不會自動刪除</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Colour of its curve and its dot</source>
            <translation>曲線和圓點的顏色</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Remove it from the list; undo brings it back</source>
            <translation>從清單中移除；復原可以找回</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_details.py" />
            <source>Picture of its answer</source>
            <translation>它的回答的圖</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/run_list.py</name>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Open {0}</source>
            <translation>開啟 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>There is nothing to keep yet: this run has learned nothing.</source>
            <translation>還沒有什麼可保留的：這次訓練還什麼都沒學。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Pin {0}</source>
            <translation>釘選 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Unpin {0}</source>
            <translation>取消釘選 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Rename {0}</source>
            <translation>重新命名 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Note for {0}</source>
            <translation>{0} 的備註</translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Colour of {0}</source>
            <translation>{0} 的顏色</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/runs/run_list.py" />
            <source>Remove {0} runs</source>
            <extracomment>of one: Remove {0} run</extracomment>
            <translation>
                <numerusform>移除 {0} 次訓練</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/runs/run_list.py" />
            <source>{0} kept runs are damaged and were set aside; the others are there.</source>
            <extracomment>of one: {0} kept run is damaged and was set aside; the others are there.</extracomment>
            <translation>
                <numerusform>{0} 次保留的訓練已損壞，已另存；其餘的都在。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/runs/run_list.py" />
            <source>Runs cannot be kept in {0}: {1}.</source>
            <translation>無法把訓練保留在 {0}：{1}。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/form.py</name>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Trials</source>
            <translation>試驗次數</translation>
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
            <translation>每次訓練的週期數</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Train each design with so many seeds, and choose by the mean</source>
            <translation>每個設計用這麼多種子訓練，按平均值選擇</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Address of a shared study</source>
            <translation>共用研究的位址</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>shared study: sqlite:///study.db</source>
            <translation>共用研究：sqlite:///study.db</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Where others find the study: sqlite:///study.db, journal:study.log, or a database server. Without an address the search is this window's own.</source>
            <translation>其他人可在此找到研究：sqlite:///study.db、journal:study.log 或資料庫伺服器。不填位址時，搜尋只屬於本視窗。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Watch</source>
            <translation>觀看</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Take Part</source>
            <translation>參加</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>See what others have found so far, without training anything</source>
            <translation>檢視其他人目前的結果，自己不訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Train trials of the study that is there, with its design and its ranges</source>
            <translation>按已有研究的設計和範圍訓練其中的試驗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>trials</source>
            <translation>次試驗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>epochs</source>
            <translation>個週期</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <location filename="../../ui/runs/vary/form.py" />
            <source>seeds</source>
            <translation>個種子</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Search it; otherwise it stays as it is</source>
            <translation>搜尋這一項；不勾選則保持不變</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>Range of {0}</source>
            <translation>{0}的範圍</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/form.py" />
            <source>From the lowest to the highest, or values with commas between them</source>
            <translation>從最小值到最大值，或以逗號分隔的值</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/parallel.py</name>
        <message>
            <location filename="../../ui/runs/search/parallel.py" />
            <source>The trials as lines: one axis for each setting, and the score at the right</source>
            <translation>用折線表示各次試驗：每個設定一條軸，右邊是得分</translation>
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
            <translation>各次試驗，最好的在前</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/results.py" />
            <source>Enter loads the design of a trial.</source>
            <translation>按 Enter 載入一次試驗的設計。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/trials_model.py</name>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <source>Trial</source>
            <translation>試驗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <source>Loss</source>
            <comment>its value</comment>
            <translation>損失</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/trials_model.py" />
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation loss</source>
            <translation>驗證損失</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/search/words.py</name>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation R²</source>
            <translation>驗證 R²</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Validation accuracy</source>
            <translation>驗證準確率</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Trial {0}</source>
            <translation>試驗 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>No search</source>
            <translation>沒有搜尋</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>The search is under way</source>
            <translation>搜尋正在進行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>No trial has a result</source>
            <translation>沒有一次試驗有結果</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Best: trial {0}, {1}</source>
            <translation>最好：試驗 {0}，{1}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0} on a fifth of the training samples. The test samples have no part in the choice.</source>
            <translation>得分是五分之一訓練樣本上的{0}。測試樣本不參與選擇。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Trained anew on all training samples: {0}. The score is no such estimate, as the luckiest is chosen.</source>
            <translation>用全部訓練樣本重新訓練後：{0}。得分不能作為這樣的估計，因為選中的是運氣最好的一個。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>Opening the study…</source>
            <translation>正在開啟研究…</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0} of {1} trials</source>
            <translation>{1} 次試驗中的 {0} 次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0}, {1} s</source>
            <translation>{0}，{1} 秒</translation>
        </message>
        <message>
            <location filename="../../ui/runs/search/words.py" />
            <source>{0}; {1} under way elsewhere</source>
            <translation>{0}；另有 {1} 次在別處進行</translation>
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
            <translation>{0}，已暫停</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/side_by_side.py</name>
        <message>
            <location filename="../../ui/runs/side_by_side.py" />
            <source>Choose one run of the list, to stand beside the present one, or two runs.</source>
            <translation>請在清單中選一次訓練，與目前的訓練並列，或選兩次訓練。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/average_map.py</name>
        <message>
            <location filename="../../ui/runs/vary/average_map.py" />
            <source>The average boundary, darker where the runs disagree</source>
            <translation>平均邊界，各次訓練不一致處較暗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/average_map.py" />
            <source>On {0} % of the plane a quarter of the runs or more say otherwise</source>
            <translation>在平面的 {0}% 上，有四分之一或更多的訓練給出不同答案</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/cells.py</name>
        <message>
            <location filename="../../ui/runs/vary/cells.py" />
            <source>{0}. Enter loads it.</source>
            <translation>{0}。按 Enter 載入。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/charts.py</name>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The losses of all runs</source>
            <translation>所有訓練的損失</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The losses of the runs come here.</source>
            <translation>各次訓練的損失會顯示在這裡。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The result over the values</source>
            <translation>結果隨設定值的變化</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/charts.py" />
            <source>The results of the runs come here.</source>
            <translation>各次訓練的結果會顯示在這裡。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/form.py</name>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>One setting</source>
            <translation>一個設定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Two settings</source>
            <translation>兩個設定</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>What to vary</source>
            <translation>變化什麼</translation>
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
            <translation>範圍</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>What is searched, and on which budget</source>
            <translation>搜尋什麼，預算多少</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>How many runs are done</source>
            <translation>已完成多少次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>epochs each</source>
            <translation>週期/次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>works from</source>
            <translation>成功下限</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>The accuracy from which a run counts as one that works</source>
            <translation>達到多少準確率才算成功的訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>The R² from which a run counts as one that works</source>
            <translation>達到多少 R² 才算成功的訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Run {0}</source>
            <translation>訓練 {0} 次</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>Train all of them, beside the run that is shown</source>
            <translation>全部訓練一遍，與顯示的那次同時進行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/form.py" />
            <source>{0} of {1} runs, {2} s</source>
            <translation>{1} 次訓練中的 {0} 次，{2} 秒</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/heat_map.py</name>
        <message>
            <location filename="../../ui/runs/vary/heat_map.py" />
            <source>The result of each combination</source>
            <translation>每個組合的結果</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/outcome.py</name>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}: the line is the median of {1} runs, in the shade lies half of them</source>
            <translation>{0}：線是 {1} 次訓練的中位數，其中一半位於陰影內</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}; orange are those that got stuck</source>
            <translation>{0}；橙色是卡住的訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0}. Beside it the average boundary, darker where the runs disagree.</source>
            <translation>{0}。旁邊是平均邊界，各次訓練不一致處較暗。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>seed {0}</source>
            <translation>種子 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>not done yet</source>
            <translation>尚未完成</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>works on {0} of {1}</source>
            <translation>{1}中有 {0} 個成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>The runs are under way</source>
            <translation>訓練正在進行</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Works on {0} of {1}</source>
            <translation>{1}中有 {0} 個成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>No run has a result</source>
            <translation>沒有一次訓練有結果</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Best: {0}</source>
            <translation>最佳：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>Best: {0}, works on {1} of {2}</source>
            <translation>最佳：{0}，{2}中有 {1} 個成功</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>With one seed each, a difference may be luck: run it with more seeds to know.</source>
            <translation>每種組合只有一個種子，差別可能只是運氣：請用更多種子再執行。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>It is better than each of the others by more than luck (Fisher's exact test, 1 in 20).</source>
            <translation>它比其餘每一個都好，不只是運氣（費雪精確檢定，顯著水準 1/20）。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>May be as good: {0}. So small a difference comes by luck in more than 1 of 20 cases (Fisher's exact test).</source>
            <translation>可能同樣好：{0}。這麼小的差別，單憑運氣就有超過 1/20 的機會出現（費雪精確檢定）。</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} from {1}</source>
            <translation>{0}從 {1} 起</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>{0} got stuck: seeds {1}</source>
            <translation>{0} 個卡住：種子 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/outcome.py" />
            <source>1 got stuck: seed {0}</source>
            <translation>1 個卡住：種子 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/setting_row.py</name>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Values to compare</source>
            <translation>要比較的值</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Values to compare, with commas between them</source>
            <translation>要比較的值，用逗號分隔</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/setting_row.py" />
            <source>Choose a setting.</source>
            <translation>請選擇一個設定。</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/tiles.py</name>
        <message>
            <location filename="../../ui/runs/vary/tiles.py" />
            <source>The runs as small pictures</source>
            <translation>各次訓練的小圖</translation>
        </message>
    </context>
    <context>
        <name>ui/runs/vary/vary.py</name>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Of an earlier design. Since then: {0}</source>
            <translation>來自之前的設計。此後的改動：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Trials of a search</source>
            <translation>一次搜尋的各次試驗</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Runs of a variation</source>
            <translation>一次變化的各次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Load a run</source>
            <translation>載入一次訓練</translation>
        </message>
        <message>
            <location filename="../../ui/runs/vary/vary.py" />
            <source>Load a trial</source>
            <translation>載入一次試驗</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/cards/left.py</name>
        <message>
            <location filename="../../ui/shell/cards/left.py" />
            <source>Lesson</source>
            <translation>課程</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/cards/tab_row.py</name>
        <message>
            <location filename="../../ui/shell/cards/tab_row.py" />
            <source>More views</source>
            <translation>更多檢視</translation>
        </message>
        <message>
            <location filename="../../ui/shell/cards/tab_row.py" />
            <source>Show {0}</source>
            <translation>顯示「{0}」</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/demo.py</name>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>The engine did not start within {0} s.</source>
            <translation>引擎在 {0} 秒內沒有啟動。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>The engine did not start.</source>
            <translation>引擎沒有啟動。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/demo.py" />
            <source>Trained {0} epochs; see {1} and {2}.</source>
            <translation>訓練了 {0} 個週期；請看 {1} 與 {2}。</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/dialogs.py</name>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Facts about this machine and program are copied.</source>
            <translation>已複製這台電腦與本程式的相關資訊。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>No window has left anything unsaved.</source>
            <translation>沒有視窗留下未儲存的內容。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Something went wrong while {0}; your work is kept.</source>
            <translation>{0}時發生錯誤；你的內容都還在。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <location filename="../../ui/shell/troubles.py" />
            <source>Copy details</source>
            <translation>複製詳細資訊</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>The program ended with a fault of a library the last time. What was unsaved is offered.</source>
            <translation>上次程式因為函式庫的錯誤而結束。你可以還原未儲存的內容。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/dialogs.py" />
            <source>Copy report</source>
            <translation>複製報告</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/menus.py</name>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Open &amp;Recent</source>
            <translation>最近開啟的檔案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Language</source>
            <translation>語言(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Undo</source>
            <translation>復原(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Undo {0}</source>
            <translation>復原：{0}(&amp;U)</translation>
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
            <translation>範例(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Open this example as a new document</source>
            <translation>將這個範例開啟為新文件</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Templates</source>
            <translation>範本(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Digit Reader, Trained</source>
            <translation>手寫數字辨識（已訓練）</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>A network that has learned handwriting: draw, and it answers</source>
            <translation>已學會手寫數字的網路：你畫，它回答</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>Lo&amp;ok Back</source>
            <translation>回看(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/menus.py" />
            <source>&amp;Clear This List</source>
            <translation>清除這份清單(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/present/board.py</name>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>→ on · ↓ next view · Esc leaves</source>
            <translation>→ 繼續 · ↓ 下一檢視 · Esc 離開</translation>
        </message>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>Loss {0} · test {1}</source>
            <translation>損失 {0} · 測試 {1}</translation>
        </message>
        <message>
            <location filename="../../ui/shell/present/board.py" />
            <source>Loss {0}</source>
            <translation>損失 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/results.py</name>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Give this panel a window of its own</source>
            <translation>讓這個面板成為獨立視窗</translation>
        </message>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Own window</source>
            <translation>獨立視窗</translation>
        </message>
        <message>
            <location filename="../../ui/shell/results.py" />
            <source>Own &amp;Window</source>
            <translation>獨立視窗(&amp;W)</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/ties/imports.py</name>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Where is {0}?</source>
            <translation>{0} 在哪裡？</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt *.xlsx);;所有檔案 (*)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/imports.py" />
            <source>Import {0}</source>
            <translation>匯入 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/ties/lessons.py</name>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>New here? Press play, or begin with a lesson.</source>
            <translation>第一次使用？按「開始」，或從課程入手。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Begin with lesson 1</source>
            <translation>從第 1 課開始</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Open a lesson</source>
            <translation>開啟課程</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Lessons (*{0} lesson.toml)</source>
            <translation>課程 (*{0} lesson.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/shell/ties/lessons.py" />
            <source>Set up “{0}”</source>
            <translation>載入課程「{0}」</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/troubles.py</name>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Read the table</source>
            <translation>讀取表格</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Read the folder</source>
            <translation>讀取資料夾</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Look for it…</source>
            <translation>尋找檔案…</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Choose the folder</source>
            <translation>選擇資料夾</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Something went wrong while the engine was at work; your work is kept.</source>
            <translation>引擎工作時發生錯誤；你的內容都還在。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Learning begins anew here, with initial weights. Undo brings the last run back.</source>
            <translation>學習會從初始權重重新開始。用「復原」可以找回上一次的訓練過程。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>Keep the weights</source>
            <translation>保留權重</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>{0} Play goes on until a rule holds anew.</source>
            <translation>{0}按「開始」會繼續訓練，直到某個條件再次滿足。</translation>
        </message>
        <message>
            <location filename="../../ui/shell/troubles.py" />
            <source>The engine is not running ({0}). Designs can be edited and saved, but not trained. Start the program again; if that does not help, install it anew.</source>
            <translation>引擎沒有在執行（{0}）。設計可以編輯和儲存，但無法訓練。請重新啟動程式；如果還是不行，請重新安裝。</translation>
        </message>
    </context>
    <context>
        <name>ui/shell/window.py</name>
        <message>
            <location filename="../../ui/shell/window.py" />
            <source>New weights</source>
            <translation>換新權重</translation>
        </message>
        <message>
            <location filename="../../ui/shell/window.py" />
            <source>Drop one file, or one folder of pictures, from this computer at a time.</source>
            <translation>一次請只拖放這台電腦上的一個檔案，或一個圖片資料夾。</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution.py</name>
        <message>
            <location filename="../../ui/tensors/convolution.py" />
            <location filename="../../ui/tensors/sums.py" />
            <source>{0} ({1} more)</source>
            <translation>{0}（另有 {1} 項）</translation>
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
            <translation>{0} 個通道各一個數</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution_detail.py</name>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Channel of the output: each has a kernel of its own</source>
            <translation>輸出通道：每個通道都有自己的卷積核</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Channel of the input whose patch is shown; all of them are added up</source>
            <translation>顯示哪個輸入通道在這個區域內的數；各輸入通道的結果會相加</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Which sample of the batch</source>
            <translation>批次中的哪個樣本</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Run over the whole picture</source>
            <translation>掃過整張圖</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>Let the kernel go over all places, one after the other</source>
            <translation>讓卷積核逐個走過所有位置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>output {0}</source>
            <comment>channel</comment>
            <translation>輸出通道 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>input {0}</source>
            <comment>channel</comment>
            <translation>輸入通道 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_detail.py" />
            <source>sample {0}</source>
            <translation>樣本 {0}</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/convolution_view.py</name>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>The convolution, place by place</source>
            <translation>逐個位置看卷積</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>in {0}×{1}</source>
            <translation>輸入 {0}×{1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>out {0}×{1}</source>
            <translation>輸出 {0}×{1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>patch</source>
            <translation>區域</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>kernel</source>
            <translation>卷積核</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/convolution_view.py" />
            <source>products</source>
            <translation>乘積</translation>
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
            <translation>numpy 寫法的切片，例如 W[0:3, :]、W[-1]、W[::2]、W[..., 0]、W.T 或 W.reshape(-1, 4)</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Whole</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>All of the tensor, or its first matrix</source>
            <translation>整個張量，或它的第一個矩陣</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Transpose</source>
            <translation>轉置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Rows become columns: .T</source>
            <translation>列與行互換：.T</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Reshape</source>
            <translation>重塑</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>The same numbers in another shape: .reshape()</source>
            <translation>同樣的數，換一種形狀：.reshape()</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Broadcast</source>
            <translation>廣播</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Repeat the bias for each sample of the batch, as adding it does; no number is copied</source>
            <translation>為批次中的每個樣本重複一遍偏差，就像相加時那樣；並不複製任何數</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Over the run</source>
            <translation>訓練過程</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>Keep histograms of this tensor from now on, as long as they are shown</source>
            <translation>從現在起記錄這個張量的直方圖，顯示期間一直記錄</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>That would be {count} numbers; at most {most} are shown. Take a smaller slice.</source>
            <translation>這樣會有 {count} 個數；最多顯示 {most} 個。請取更小的切片。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>shape {0}</source>
            <translation>形狀 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>{0} = {1}</source>
            <translation>{0} = {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/grid_detail.py" />
            <source>{0} is read as {1}: the pale numbers are the same ones again, none is copied.</source>
            <translation>{0} 被當作 {1} 使用：淺色的數只是同一組數的重複，並沒有複製。</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/layer_detail.py</name>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>This layer has too many weights to be shown at once; look at slices of W.</source>
            <translation>這一層的權重太多，無法一次顯示；請檢視 W 的切片。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>W·x + b, then {0}: {1} neurons with {2} inputs each</source>
            <translation>W·x + b，然後 {0}：{1} 個神經元，每個有 {2} 個輸入</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source>X·Wᵀ + b, then {0}, for {3} samples at once; b is broadcast: the same row for each of them</source>
            <translation>X·Wᵀ + b，然後 {0}，{3} 個樣本一起算；b 被廣播：每個樣本都用同一列</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/layer_detail.py" />
            <source> ({0} strongest of {1} inputs shown)</source>
            <translation>（顯示 {1} 個輸入中最強的 {0} 個）</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/number_grid.py</name>
        <message>
            <location filename="../../ui/tensors/number_grid.py" />
            <source>Numbers</source>
            <translation>數值</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/over_run_view.py</name>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>Distribution over the run</source>
            <translation>訓練過程中的分布</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>From step {0} to step {1}; now {2} … {3}</source>
            <translation>從第 {0} 步到第 {1} 步；現在為 {2} … {3}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/over_run_view.py" />
            <source>Histograms are kept from now on: let the network train.</source>
            <translation>從現在起記錄直方圖：請讓網路訓練。</translation>
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
            <translation>x{0} = {1} 參與全部 {2} 個神經元的加權和 z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/sums.py" />
            <source>W[{0}, {1}]·x[{1}] = {2}·{3} = {4}, one of {5} products that make z{6} = {7}</source>
            <translation>W[{0}, {1}]·x[{1}] = {2}·{3} = {4}，是構成 z{6} = {7} 的 {5} 個乘積之一</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/sums_view.py</name>
        <message>
            <location filename="../../ui/tensors/sums_view.py" />
            <source>The layer as matrices</source>
            <translation>用矩陣表示的層</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/table_model.py</name>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Tensor</source>
            <translation>張量</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>All tensors of one pass forwards and backwards, in the order of the computation</source>
            <translation>一次前向和反向計算中的所有張量，按計算順序排列</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>ndim</source>
            <translation>ndim</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How many axes the tensor has: 1 of a vector, 2 of a matrix</source>
            <translation>張量有幾個軸：向量有 1 個，矩陣有 2 個</translation>
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
            <translation>每個軸有多少個位置</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>dtype</source>
            <translation>dtype</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How each number is kept: float32 in 32 bits</source>
            <translation>每個數如何儲存：float32 用 32 位元</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Where the numbers lie: in the main memory (cpu) or on an accelerator</source>
            <translation>數存放在哪裡：主記憶體（cpu）或加速器</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>min … max</source>
            <translation>最小 … 最大</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>The smallest and the largest number</source>
            <translation>最小的數和最大的數</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>mean</source>
            <translation>平均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>The mean of all numbers</source>
            <translation>所有數的平均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>zeros</source>
            <translation>零占比</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>Which share of the numbers is exactly 0</source>
            <translation>恰好為 0 的數所占的比例</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>distribution</source>
            <translation>分布</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/table_model.py" />
            <source>How many numbers lie where, from the smallest to the largest</source>
            <translation>從最小到最大，各處有多少個數</translation>
        </message>
    </context>
    <context>
        <name>ui/tensors/tensor_words.py</name>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>weights W</source>
            <translation>權重 W</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>bias b</source>
            <translation>偏差 b</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>running mean</source>
            <translation>移動平均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>running variance</source>
            <translation>移動變異數</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>weighted sums z</source>
            <translation>加權和 z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>activations a</source>
            <translation>激勵值 a</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>targets y</source>
            <translation>目標值 y</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>loss of the batch</source>
            <translation>該批次的損失</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>steps of the optimizer</source>
            <translation>最佳化器的步數</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>scale γ</source>
            <translation>縮放 γ</translation>
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
            <translation>{0} 的梯度平方平均值</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>momentum of {0}</source>
            <translation>{0} 的動量</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>sum of gradient² of {0}</source>
            <translation>{0} 的梯度平方和</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>Loss and optimizer</source>
            <translation>損失和最佳化器</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>∂loss/∂{0}</source>
            <translation>∂L/∂{0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>inputs X</source>
            <translation>輸入 X</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>logits z</source>
            <translation>logits z</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>probabilities p</source>
            <translation>機率 p</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>values a</source>
            <translation>數值 a</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} … {1}</source>
            <translation>{0} … {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>The engine is on its way through the network…</source>
            <translation>正在逐層計算…</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>Sample {0}, as the network answers</source>
            <translation>樣本 {0}，按網路作答時的方式計算</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0} of the {1} samples of the batch of step {2}</source>
            <translation>第 {2} 步的批次：{1} 個樣本中的 {0} 個</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}: the batch of step {1}</source>
            <translation>第 {1} 步的批次：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}. Indices count from 0, as in NumPy: W[0, 1] belongs to the first neuron and the second input. Samples, layers and neurons are named from 1 on.</source>
            <translation>{0}。索引和 NumPy 一樣從 0 開始：W[0, 1] 屬於第一個神經元和第二個輸入。樣本、層和神經元的名稱從 1 開始編號。</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>{0}: {1} axes, shape {2}, {3} on {4}, {5}, mean {6}, zeros {7}</source>
            <translation>{0}：{1} 個軸，形狀 {2}，{3}，位於 {4}，{5}，平均值 {6}，零占 {7}</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensor_words.py" />
            <source>; some numbers are not finite</source>
            <translation>；有些數不是有限數</translation>
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
            <translation>顯示下一步用來學習的批次，與訓練時相同</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>Show one sample, as the network answers it; choose it in any panel</source>
            <translation>顯示一個樣本，按網路作答時的方式計算；可在任何面板中選擇樣本</translation>
        </message>
        <message>
            <location filename="../../ui/tensors/tensors.py" />
            <source>{0}; indices from 0</source>
            <translation>{0}；索引從 0 開始</translation>
        </message>
    </context>
    <context>
        <name>ui/training/rate_card.py</name>
        <message>
            <location filename="../../ui/training/rate_card.py" />
            <source>in epoch {0}</source>
            <translation>第 {0} 週期</translation>
        </message>
    </context>
    <context>
        <name>ui/training/rate_curve.py</name>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>Learning rate over the epochs</source>
            <translation>學習率隨週期的變化</translation>
        </message>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>epoch 0</source>
            <translation>第 0 週期</translation>
        </message>
        <message>
            <location filename="../../ui/training/rate_curve.py" />
            <source>Learning rate over time</source>
            <translation>學習率隨時間的變化</translation>
        </message>
    </context>
    <context>
        <name>ui/training/stop_card.py</name>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>When training stops</source>
            <translation>訓練停止條件</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training goes on until you pause it. Set here when it stops by itself</source>
            <translation>訓練會一直進行，直到你暫停。在這裡設定它何時自動停止</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training stops by itself: {0}</source>
            <translation>訓練會自動停止：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>0 switches a rule off. Rules look at the end of each epoch, and at losses without the penalty. After a stop, play goes on until a rule holds anew.</source>
            <translation>0 表示不使用該條件。條件在每個週期結束時檢查，所看的損失不含正則化項。停止之後，按「開始」會繼續訓練，直到某個條件再次滿足。</translation>
        </message>
        <message>
            <location filename="../../ui/training/stop_card.py" />
            <source>Training stops</source>
            <translation>訓練停止條件</translation>
        </message>
    </context>
    <context>
        <name>ui/training/training_bar.py</name>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>How the learning rate changes over time; now it is {0}</source>
            <translation>學習率如何隨時間變化；目前是 {0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>The learning rate at this epoch: {0}</source>
            <translation>這個週期的學習率：{0}</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>The optimizer's and the loss's own settings</source>
            <translation>最佳化器與損失函數本身的設定</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>More training settings</source>
            <translation>更多訓練設定</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Show the loss as a curve</source>
            <translation>顯示損失函數曲線</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>{0} settings</source>
            <translation>{0} 的設定</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Keep the weight seed</source>
            <translation>保留權重種子</translation>
        </message>
        <message>
            <location filename="../../ui/training/training_bar.py" />
            <source>Keep this weight seed: New Weights is off while it is locked</source>
            <translation>保留這個權重種子：鎖定時無法使用「換新權重」</translation>
        </message>
    </context>
    <context>
        <name>ui/unsaved/autosave.py</name>
        <message>
            <location filename="../../ui/unsaved/autosave.py" />
            <source>Unsaved work is not kept for the case of a crash, as {0} cannot be written ({1}). Save often; work goes on.</source>
            <translation>無法寫入 {0}（{1}），因此萬一程式當機，未儲存的工作無法找回。請經常儲存；現在可以繼續工作。</translation>
        </message>
    </context>
    <context>
        <name>ui/unsaved/offer.py</name>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Unsaved Work</source>
            <translation>未儲存的內容</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>The program ended before this was saved.</source>
            <translation>程式在儲存這些內容之前就結束了。</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Keep for Later</source>
            <translation>留待以後(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>It is offered again at the next start, and in the File menu</source>
            <translation>下次啟動時會再次詢問，也可以從「檔案」選單找到</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>&amp;Restore</source>
            <translation>還原(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Open it here; it is not saved until you save it</source>
            <translation>在這裡開啟；要等你儲存之後才算已儲存</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Delete it for good</source>
            <translation>永久刪除</translation>
        </message>
        <message>
            <location filename="../../ui/unsaved/offer.py" />
            <source>Changes to {0}</source>
            <translation>對 {0} 的變更</translation>
        </message>
    </context>
    <context>
        <name>main.py</name>
        <message>
            <location filename="../../main.py" />
            <source>needs no display: open the example, play it for 5 s, write DIR/window.png and DIR/result.json</source>
            <translation>不需要螢幕：開啟範例，執行 5 秒，寫出 DIR/window.png 和 DIR/result.json</translation>
        </message>
        <message>
            <location filename="../../main.py" />
            <source>say what is missing on this machine, and leave</source>
            <translation>說明這台機器缺少什麼，然後離開</translation>
        </message>
        <message>
            <location filename="../../main.py" />
            <source>set the settings aside, so that the usual ones are back, and leave</source>
            <translation>把設定移到一邊，恢復預設設定，然後離開</translation>
        </message>
    </context>
</TS>
